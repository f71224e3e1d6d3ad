package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.Configured;

/** What one optimiser needs: slots for every parameter, numbers kept between steps, and the call of its kernel. */
final class OptimizerCode {

  private final Optimizer rule;
  private final Arguments options;

  OptimizerCode(Configured<Optimizer> optimizer) {
    this.rule = optimizer.concept();
    this.options = optimizer.arguments();
  }

  boolean is(Optimizer optimizer) {
    return rule == optimizer;
  }

  /** Whether the gradient is taken at the place the velocity leads to. */
  boolean looksAhead() {
    return rule == Optimizer.NESTEROV && options.word("form").equals("lookahead");
  }

  /** What is kept for each parameter, as suffixes of its field. */
  List<String> slots() {
    return switch (rule) {
      case SGD, PERCEPTRON, LBFGS -> List.of();
      case MOMENTUM, NESTEROV -> List.of("Velocity");
      case ADA_GRAD -> List.of("Squares");
      case ADA_DELTA -> simple() ? List.of("Squares") : List.of("Squares", "Updates");
      case RMS_PROP -> rmsPropSlots();
      case ADAM, ADAM_W, NADAM -> List.of("Mean", "Squares");
    };
  }

  /** Those of the slots that hold squares, which overflow first. */
  List<String> slotsOfSquares() {
    return slots().stream().filter(slot -> slot.equals("Squares") || slot.equals("Updates")).toList();
  }

  /** Whether the kernel itself says if what it stored is finite. */
  boolean tellsFinite() {
    return switch (rule) {
      case SGD, PERCEPTRON, ADAM, ADAM_W -> true;
      default -> false;
    };
  }

  private List<String> rmsPropSlots() {
    List<String> slots = new ArrayList<>(List.of("Squares"));
    if (options.flag("centered")) {
      slots.add("Mean");
    }
    if (options.number("momentum") > 0) {
      slots.add("Velocity");
    }
    return slots;
  }

  private boolean simple() {
    return options.word("form").equals("simple");
  }

  /** The options as constants of the class, by name. */
  Map<String, Double> constants() {
    Map<String, Double> constants = new LinkedHashMap<>();
    for (String name : List.of("beta", "dampening", "beta1", "beta2", "rho", "epsilon", "decay", "momentum",
        "momentumDecay")) {
      boolean used = options.has(name)
          && !(rule == Optimizer.RMS_PROP && name.equals("momentum") && options.number(name) == 0)
          && !(name.equals("dampening") && !firstMatters());
      if (used) {
        constants.put(Names.constant(name), options.number(name));
      }
    }
    return constants;
  }

  /** Numbers kept between steps, in double: field name to value before the first step. */
  Map<String, String> scalars() {
    Map<String, String> scalars = new LinkedHashMap<>();
    if (firstMatters()) {
      scalars.put("updates", "0");
    } else if (rule == Optimizer.NADAM) {
      scalars.put("updates", "0");
      scalars.put("momentumProduct", "1");
      scalars.put("beta2Power", "1");
    } else if (corrected()) {
      scalars.put("beta1Power", "1");
      scalars.put("beta2Power", "1");
    }
    return scalars;
  }

  private boolean firstMatters() {
    return (rule == Optimizer.MOMENTUM || rule == Optimizer.NESTEROV) && options.word("form").equals("standard");
  }

  private boolean corrected() {
    return (rule == Optimizer.ADAM || rule == Optimizer.ADAM_W) && options.flag("biasCorrection");
  }

  /** Statements before the parameters are updated. */
  CodeBlock before() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (firstMatters()) {
      code.addStatement("updates++");
    } else if (rule == Optimizer.NADAM) {
      code.addStatement("updates++")
          .add(power("beta2Power", "BETA2"))
          .addStatement("momentum = $T.momentum(BETA1,$WMOMENTUM_DECAY,$W(long) updates)", RuntimeTypes.optimizer(rule))
          .addStatement("nextMomentum = $T.momentum(BETA1,$WMOMENTUM_DECAY,$W(long) updates + 1)",
              RuntimeTypes.optimizer(rule))
          .add(power("momentumProduct", "momentum"));
    } else if (corrected()) {
      code.add(power("beta1Power", "BETA1")).add(power("beta2Power", "BETA2"));
    }
    return code.build();
  }

  private static CodeBlock power(String product, String factor) {
    return CodeBlock.builder()
        .addStatement("$L = $T.power($L, $L)", product, RuntimeTypes.optimizer(Optimizer.ADAM), product, factor).build();
  }

  /** Fields that hold what {@link #before} works out for one step. */
  List<String> working() {
    return rule == Optimizer.NADAM ? List.of("momentum", "nextMomentum") : List.of();
  }

  /** The update of the first {@code count} elements of one parameter array. */
  CodeBlock step(String w, CodeBlock count, String scale) {
    String slots = String.join("", slots().stream().map(slot -> w + slot + ", ").toList());
    String common = w + ", " + w + "Gradient, " + slots + "$L, " + scale + ", ";
    String inside = options.has("epsilonInside") ? ", EPSILON, " + options.flag("epsilonInside") : "";
    return switch (rule) {
      case SGD, PERCEPTRON -> call(count, "step", common + "rate");
      case MOMENTUM -> firstMatters()
          ? call(count, "step", common + "rate, BETA, DAMPENING, updates == 1")
          : call(count, "stepAverage", common + "rate, BETA");
      case NESTEROV -> looksAhead()
          ? call(count, "stepFromAhead", common + "rate, BETA")
          : call(count, "step", common + "rate, BETA, updates == 1");
      case ADA_GRAD -> call(count, "step", common + "rate" + inside);
      case ADA_DELTA -> simple()
          ? wrapped(Optimizer.RMS_PROP, count, "step", common + "rate, RHO" + inside)
          : call(count, "step", common + "rate, RHO" + inside);
      case RMS_PROP -> rmsProp(count, common, inside);
      case ADAM, ADAM_W -> call(count, "step", common + "rate, BETA1, BETA2, " + corrections() + inside
          + (rule == Optimizer.ADAM_W ? ", DECAY" : ", 0"));
      case NADAM -> call(count, "step", common + "rate * (1 - momentum) / (1 - momentumProduct), "
          + "rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power" + inside);
      case LBFGS -> throw new IllegalArgumentException("lbfgs is driven by the trainer");
    };
  }

  private String corrections() {
    return corrected() ? "1 - beta1Power, 1 - beta2Power" : "1, 1";
  }

  private CodeBlock rmsProp(CodeBlock count, String common, String inside) {
    boolean momentum = options.number("momentum") > 0;
    String method = "step" + (options.flag("centered") ? "Centered" : "") + (momentum ? "Momentum" : "");
    return call(count, method, common + "rate, " + (momentum ? "MOMENTUM, " : "") + "RHO" + inside);
  }

  private CodeBlock call(CodeBlock count, String method, String arguments) {
    return wrapped(rule, count, method, arguments);
  }

  /** A call with the count at {@code $L}, whose arguments may go on in the next line. */
  private static CodeBlock wrapped(Optimizer kernel, CodeBlock count, String method, String arguments) {
    return CodeBlock.of("$T.$L(" + arguments.replace(", ", ",$W") + ")", RuntimeTypes.optimizer(kernel), method,
        count);
  }
}
