package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.TrainingPlan;

/** The update: divisor and penalty, clip, the optimiser's rule, bounds on norms; a method a layer. */
final class UpdateCode {

  private static final ParameterSpec SCALE = ParameterSpec.builder(TypeName.DOUBLE, "scale").build();
  private static final ParameterSpec RATE = ParameterSpec.builder(TypeName.DOUBLE, "rate").build();

  private final TrainingPlan plan;
  private final ProgramNames names;
  private final TensorLayout layout;
  private final OptimizerCode optimizer;
  private final boolean weighted;
  private final Map<String, List<Tensor>> layers = new LinkedHashMap<>();
  private final Map<String, List<Tensor>> statistics = new HashMap<>();

  UpdateCode(Program program, ProgramNames names, TensorLayout layout) {
    this.plan = program.network().training();
    this.names = names;
    this.layout = layout;
    this.optimizer = new OptimizerCode(plan.optimizer());
    this.weighted = HeadLoss.of(program).stream().anyMatch(HeadLoss::weighted);
    for (Tensor tensor : layout.parameters()) {
      layers.computeIfAbsent(tensor.origin().layer(), layer -> new ArrayList<>()).add(tensor);
    }
    for (Tensor tensor : layout.statistics()) {
      statistics.computeIfAbsent(tensor.origin().layer(), layer -> new ArrayList<>()).add(tensor);
    }
  }

  OptimizerCode optimizer() {
    return optimizer;
  }

  boolean clipsNorm() {
    return plan.clip() instanceof TrainingPlan.Clip.Norm;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (optimizer.is(Optimizer.LBFGS)) {
      methods.add(update()
          .addStatement("throw new $T($S)", IllegalStateException.class, "lbfgs moves the parameters by writeValues")
          .build());
      return methods;
    }
    methods.addAll(body());
    layers.forEach((layer, tensors) -> {
      if (clips()) {
        methods.add(cost(layer, tensors));
      }
      methods.add(layer(layer, tensors));
    });
    if (optimizer.looksAhead()) {
      methods.addAll(lookAhead());
    }
    return methods;
  }

  private boolean clips() {
    return !(plan.clip() instanceof TrainingPlan.Clip.None);
  }

  private static MethodSpec.Builder update() {
    return MethodSpec.methodBuilder("update")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.DOUBLE, "weight")
        .addParameter(RATE);
  }

  private List<MethodSpec> body() {
    MethodSpec.Builder code = update();
    if (weighted) {
      code.beginControlFlow("if (weight == 0)")
          .addComment("Every row is of a class that does not count.")
          .addStatement("return true")
          .endControlFlow();
    }
    if (optimizer.looksAhead()) {
      code.beginControlFlow("if (!ahead)").addStatement("lookAhead(rate)").endControlFlow()
          .addStatement("ahead = false");
    }
    code.addCode(optimizer.before());
    code.addStatement("double scale = 1 / weight");
    List<MethodSpec> methods = new ArrayList<>();
    String factor = "scale";
    if (clips()) {
      if (clipsNorm()) {
        code.addStatement("$T.fill(squares,$W0)", Arrays.class);
      }
      methods.addAll(LongMethod.fill(code, "cost", layers.keySet().stream()
          .map(layer -> CodeBlock.of("$LCost(scale)", names.layer(layer))).toList(), List.of(SCALE)));
      if (plan.clip() instanceof TrainingPlan.Clip.Norm clip) {
        code.addStatement("double clip = $T.clipFactor(squares,$W$L)", RuntimeTypes.GRADIENTS,
            Decimal.text(clip.bound()));
        factor = "clip";
      } else {
        factor = "1";
      }
    }
    String by = factor;
    List<CodeBlock> updates = layers.keySet().stream()
        .map(layer -> CodeBlock.of("$LUpdate($L, rate)", names.layer(layer), by)).toList();
    methods.addAll(LongMethod.returnConjunction(code, "update", updates, factor.equals("1")
        ? List.of(RATE) : List.of(ParameterSpec.builder(TypeName.DOUBLE, factor).build(), RATE)));
    methods.add(0, code.build());
    return methods;
  }

  /** The gradient of the cost, with its penalty, and the share of it that the clip looks at. */
  private MethodSpec cost(String layer, List<Tensor> tensors) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(names.layer(layer) + "Cost")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeName.DOUBLE, "scale");
    for (Tensor tensor : tensors) {
      String field = names.tensor(tensor);
      method.addStatement(penalized(tensor)
          ? penalty(tensor)
          : CodeBlock.of("$T.multiply($LGradient,$W$L,$Wscale)", RuntimeTypes.GRADIENTS, field,
              layout.count(tensor, field + "Gradient")));
      if (plan.clip() instanceof TrainingPlan.Clip.Elementwise clip) {
        method.addStatement("$T.clipValue($LGradient,$W$L,$W$L)", RuntimeTypes.GRADIENTS, field,
            layout.count(tensor, field + "Gradient"), Decimal.text(clip.bound()));
      } else if (tensor.role() == Tensor.Role.WEIGHT) {
        method.addStatement("$T.addSquares($LGradient,$W$L,$W$L,$W$L,$Wsquares)", RuntimeTypes.GRADIENTS, field,
            layout.in(tensor), layout.out(tensor), layout.parameterOffset(tensor));
      } else {
        method.addStatement("$T.addSquares($LGradient,$W$L,$W$L,$Wsquares)", RuntimeTypes.GRADIENTS, field,
            tensor.size(),
            layout.parameterOffset(tensor));
      }
    }
    return method.build();
  }

  private MethodSpec layer(String layer, List<Tensor> tensors) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(names.layer(layer) + "Update")
        .addJavadoc("$L\n\n@return whether all that it stored are numbers", Formulas.update(plan, tensors))
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.BOOLEAN)
        .addParameter(TypeName.DOUBLE, "scale")
        .addParameter(TypeName.DOUBLE, "rate");
    for (Tensor tensor : tensors) {
      boolean penalizeHere = penalized(tensor) && !clips();
      if (penalizeHere) {
        method.addStatement(penalty(tensor));
      }
      CodeBlock step = optimizer.step(names.tensor(tensor), layout.count(tensor, names.tensor(tensor)),
          penalizeHere ? "1" : "scale");
      if (!optimizer.tellsFinite()) {
        method.addStatement(step);
      } else {
        method.addStatement(tensor == tensors.get(0) ? "boolean finite = $L" : "finite &= $L", step);
      }
      if (!Double.isInfinite(tensor.maxNorm())) {
        method.addStatement("$T.apply($L,$W$L,$W$L,$W$L)", RuntimeTypes.MAX_NORM, names.tensor(tensor),
            layout.in(tensor),
            layout.out(tensor), Decimal.text(tensor.maxNorm()));
      }
    }
    return method.addStatement("return $L", CodeBlock.join(finite(tensors), "\n&& ")).build();
  }

  /**
   * The update is checked by what it stored, not by its gradients: finite gradients may overflow in it. Squares are
   * checked too, since an infinite one hides in the quotient.
   */
  private List<CodeBlock> finite(List<Tensor> tensors) {
    List<CodeBlock> checks = new ArrayList<>();
    if (optimizer.tellsFinite()) {
      checks.add(CodeBlock.of("finite"));
    }
    for (Tensor tensor : optimizer.tellsFinite() ? List.<Tensor>of() : tensors) {
      checks.add(finite(tensor, ""));
      optimizer.slotsOfSquares().forEach(slot -> checks.add(finite(tensor, slot)));
    }
    statistics.getOrDefault(tensors.get(0).origin().layer(), List.of())
        .forEach(tensor -> checks.add(finite(tensor, "")));
    return checks;
  }

  private CodeBlock finite(Tensor tensor, String slot) {
    String field = names.tensor(tensor) + slot;
    return CodeBlock.of("$T.all($L,$W$L)", RuntimeTypes.FINITE, field, layout.count(tensor, field));
  }

  private static boolean penalized(Tensor tensor) {
    return tensor.l1() != 0 || tensor.l2() != 0;
  }

  private CodeBlock penalty(Tensor tensor) {
    String field = names.tensor(tensor);
    return CodeBlock.of("$T.penalize($LGradient,$W$L,$W$L,$Wscale,$W$L,$W$L)", RuntimeTypes.GRADIENTS, field,
        field, layout.count(tensor, field), Decimal.text(tensor.l1()), Decimal.text(tensor.l2()));
  }

  private List<MethodSpec> lookAhead() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("lookAhead")
        .addJavadoc("Moves every parameter to the place its velocity leads to.")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RATE);
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(method, "lookAhead",
        layout.parameters().stream().map(tensor -> CodeBlock.of(
            "$T.lookAhead($L,$W$LVelocity,$W$L,$Wrate,$WBETA)", RuntimeTypes.optimizer(Optimizer.NESTEROV),
            names.tensor(tensor), names.tensor(tensor), layout.count(tensor, names.tensor(tensor)))).toList(),
        List.of(RATE)));
    methods.add(0, method.build());
    return methods;
  }
}
