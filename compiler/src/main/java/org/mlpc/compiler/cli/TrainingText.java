package org.mlpc.compiler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlpc.compiler.ir.ArgumentText;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.TrainingPlan;

/** How a network learns, every option stated, spelled as in a {@code .mlp} file. */
final class TrainingText {

  private TrainingText() {}

  /** Each property of the train section with its value. */
  static Map<String, String> of(Network network) {
    TrainingPlan plan = network.training();
    Map<String, String> text = new LinkedHashMap<>();
    text.put("loss", network.forward().stream()
        .filter(step -> step.operation() instanceof Operation.Criterion)
        .map(step -> concept(((Operation.Criterion) step.operation()).loss()))
        .collect(Collectors.joining(", ")));
    text.put("optimizer", concept(plan.optimizer()));
    text.put("schedule", plan.schedule().map(TrainingText::concept).orElse("none"));
    text.put("batch", plan.batch() == TrainingPlan.FULL_BATCH ? "all" : plan.batch() + "");
    text.put("epochs", plan.epochs() + "");
    text.put("split", split(plan.split()));
    text.put("stop", plan.earlyStop().map(stop -> "early(metric = " + stop.metric() + ", patience = "
        + stop.patience() + ", minDelta = " + Decimal.text(stop.minDelta()) + ", restoreBest = " + stop.restoreBest()
        + ")").orElse("none"));
    text.put("clip", clip(plan.clip()));
    text.put("shuffle", plan.shuffle() + "");
    text.put("seed", plan.seed() + "");
    return text;
  }

  private static String concept(Configured<?> configured) {
    String name = configured.concept().dslName();
    String arguments = configured.arguments().values().entrySet().stream()
        .map(argument -> argument.getKey() + " = " + ArgumentText.of(argument.getValue()))
        .collect(Collectors.joining(", "));
    return arguments.isEmpty() ? name : name + "(" + arguments + ")";
  }

  private static String split(TrainingPlan.Split split) {
    if (split instanceof TrainingPlan.Split.Holdout holdout) {
      return "holdout(validation = " + Decimal.text(holdout.validation()) + ", test = " + Decimal.text(holdout.test())
          + (holdout.stratify().isEmpty() ? "" : ", stratify = " + holdout.stratify()) + ")";
    }
    return split instanceof TrainingPlan.Split.Given ? "given" : "none";
  }

  private static String clip(TrainingPlan.Clip clip) {
    if (clip instanceof TrainingPlan.Clip.Norm norm) {
      return "norm(" + Decimal.text(norm.bound()) + ")";
    }
    return clip instanceof TrainingPlan.Clip.Elementwise each ? "value(" + Decimal.text(each.bound()) + ")" : "none";
  }
}
