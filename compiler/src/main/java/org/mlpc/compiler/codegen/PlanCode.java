package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Schedule;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.ir.ArgumentText;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.TrainingPlan;

/** The training plan as the runtime wants it. */
final class PlanCode {

  private final Network network;
  private final TrainingPlan plan;

  PlanCode(Network network) {
    this.network = network;
    this.plan = network.training();
  }

  CodeBlock plan() {
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(CodeBlock.of(".rate($L)", Decimal.text(plan.optimizer().arguments().number("rate"))));
    plan.schedule().ifPresent(
        schedule -> calls.add(CodeBlock.of(".schedule($L)", schedule(schedule))));
    calls.add(plan.batch() == TrainingPlan.FULL_BATCH ? CodeBlock.of(".fullBatch()") : CodeBlock.of(".batch($L)",
        plan.batch()));
    if (Origins.hasBatchNorm(network)) {
      calls.add(CodeBlock.of(".minimumBatch(2)"));
    }
    calls.add(CodeBlock.of(".epochs($L)", plan.epochs()));
    if (!plan.shuffle()) {
      calls.add(CodeBlock.of(".shuffle(false)"));
    }
    calls.add(CodeBlock.of(".seed($L)", plan.seed() == (int) plan.seed() ? plan.seed() : plan.seed() + "L"));
    split(calls);
    plan.earlyStop().ifPresent(stop -> calls.add(CodeBlock.of(".stop(new $T($S, $L, $L, $L))",
        RuntimeTypes.EARLY_STOPPING,
        stop.metric(), stop.patience(), Decimal.text(stop.minDelta()), stop.restoreBest())));
    if (!plan.report().isEmpty()) {
      calls.add(CodeBlock.of(".$L($L)", plan.lines().containsKey("report") ? "report" : "defaultReport",
          CodeBlock.join(plan.report().stream().map(report -> CodeBlock.of("$S", spelled(report))).toList(), ", ")));
    }
    if (balanced()) {
      calls.add(CodeBlock.of(".balancedClassWeights()"));
    }
    if (plan.optimizer().concept() == Optimizer.LBFGS) {
      calls.add(CodeBlock.of(".lbfgs(new $T($L, $T.ofEntries($L)))", RuntimeTypes.LBFGS,
          plan.optimizer().arguments().count("history"), Map.class, penalties()));
    }
    return CodeBlock.of("$T.builder()\n$L\n.build()", RuntimeTypes.PLAN, CodeBlock.join(calls, "\n"));
  }

  /** A metric as it is spelled in reports: {@code rating.accuracy}, {@code topK(3)}. */
  static String spelled(TrainingPlan.Report report) {
    Arguments arguments = report.metric().arguments();
    String options = arguments.values().values().stream().map(ArgumentText::of).collect(Collectors.joining(", "));
    return (report.head().isEmpty() ? "" : report.head() + ".") + report.metric().concept().dslName()
        + (options.isEmpty() ? "" : "(" + options + ")");
  }

  private void split(List<CodeBlock> calls) {
    if (plan.split() instanceof TrainingPlan.Split.Given) {
      calls.add(CodeBlock.of(".split($T.given())", RuntimeTypes.SPLIT));
    } else if (plan.split() instanceof TrainingPlan.Split.Holdout holdout) {
      CodeBlock stratify = holdout.stratify().isEmpty()
          ? CodeBlock.of("") : CodeBlock.of(".stratify($S)", holdout.stratify());
      calls.add(CodeBlock.of(".split($T.holdout($L, $L)$L)", RuntimeTypes.SPLIT, Decimal.text(holdout.validation()),
          Decimal.text(holdout.test()), stratify));
    }
  }

  private boolean balanced() {
    return network.forward().stream().anyMatch(step -> step.operation() instanceof Operation.Criterion criterion
        && criterion.classWeights() instanceof ClassWeights.Balanced);
  }

  private CodeBlock penalties() {
    List<CodeBlock> entries = new ArrayList<>();
    for (Tensor tensor : network.tensors()) {
      if (tensor.l1() != 0 || tensor.l2() != 0) {
        entries.add(CodeBlock.of("$T.entry($S, new $T.Penalty($L, $L))", Map.class, tensor.name(), RuntimeTypes.LBFGS,
            Decimal.text(tensor.l1()), Decimal.text(tensor.l2())));
      }
    }
    return CodeBlock.join(entries, ", ");
  }

  private static CodeBlock schedule(Configured<Schedule> schedule) {
    Arguments options = schedule.arguments();
    CodeBlock call = switch (schedule.concept()) {
      case STEP -> CodeBlock.of("step($L, $L)", options.count("every"), number(options, "factor"));
      case EXPONENTIAL -> CodeBlock.of("exponential($L)", number(options, "factor"));
      case INVERSE -> CodeBlock.of("inverse($L)", number(options, "decay"));
      case POLYNOMIAL -> CodeBlock.of("polynomial($L, $L)", number(options, "power"), number(options, "floor"));
      case LINEAR -> CodeBlock.of("linear($L)", number(options, "floor"));
      case COSINE -> CodeBlock.of("cosine($L, $L)", options.count("warmup"), number(options, "floor"));
      case ONE_CYCLE -> CodeBlock.of("oneCycle($L)", number(options, "at"));
      case PLATEAU -> CodeBlock.of("plateau($S, $L, $L, $L, $L)", options.word("metric"), number(options, "factor"),
          options.count("patience"), number(options, "threshold"), number(options, "floor"));
      case PIECEWISE -> CodeBlock.of("piecewise($T.of($L), $T.of($L))", List.class,
          integers(options.numbers("boundaries")),
          List.class, doubles(options.numbers("rates")));
    };
    boolean perStep = options.has("per") && ((Argument.Word) options.values().get("per")).value().equals("step");
    return CodeBlock.of("$T.$L$L", RuntimeTypes.SCHEDULE, call, perStep ? ".everyStep()" : "");
  }

  private static String number(Arguments options, String name) {
    return Decimal.text(options.number(name));
  }

  private static String integers(List<Double> numbers) {
    return numbers.stream().map(number -> String.valueOf(number.longValue())).collect(Collectors.joining(", "));
  }

  /** As literals of type double, also where they have no fraction: a list of them must not become one of integers. */
  private static String doubles(List<Double> numbers) {
    return numbers.stream().map(number -> Decimal.text(number) + "d").collect(Collectors.joining(", "));
  }
}
