package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/** Forward and backward in training: a method a layer each way, and the methods that run them. */
final class PassCode {

  private static final List<ParameterSpec> ROWS = List.of(ParameterSpec.builder(TypeName.INT, "rows").build());

  private final Network network;
  private final ProgramNames names;
  private final TrainingBuffers buffers;
  private final LossCode losses;
  private final OptimizerCode optimizer;
  private final ForwardCode forward;
  private final BackwardCode backwardCode;
  private final Set<Value> withLoss;
  private final List<LayerGroup> layers;
  private final Map<String, List<BackwardStep>> backward = new LinkedHashMap<>();

  PassCode(
      Program program, ProgramNames names, TrainingBuffers buffers, LossCode losses, OptimizerCode optimizer) {
    this.network = program.network();
    this.names = names;
    this.buffers = buffers;
    this.losses = losses;
    this.optimizer = optimizer;
    this.forward = new ForwardCode(program, names, buffers);
    this.backwardCode = new BackwardCode(program, names, buffers);
    this.withLoss = losses.losses().stream().filter(HeadLoss::fused).map(loss -> loss.output().prediction())
        .collect(Collectors.toSet());
    this.layers = LayerGroup.of(program).stream().filter(layer -> !code(layer).isEmpty()).toList();
    for (BackwardStep step : program.backward()) {
      if (!isLoss(step)) {
        backward.computeIfAbsent(step.origin().layer(), layer -> new ArrayList<>()).add(step);
      }
    }
    backward.values().removeIf(steps -> backwardCode.of(steps).isEmpty());
  }

  private static boolean isLoss(BackwardStep step) {
    return step instanceof BackwardStep.ValueGradient gradient
        && (gradient.operation() instanceof GradientOperation.CriterionGradient
            || gradient.operation() instanceof GradientOperation.Difference);
  }

  /** The layers that have a method. */
  Set<String> layers() {
    return layers.stream().map(LayerGroup::layer).collect(Collectors.toSet());
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(step());
    methods.add(drawn());
    methods.add(undrawn());
    methods.addAll(pass());
    methods.add(predict());
    layers.forEach(layer -> methods.add(layer(layer)));
    losses.losses().stream().filter(HeadLoss::fused).forEach(loss -> methods.add(prediction(loss)));
    backward.forEach((layer, steps) -> methods.add(backward(layer, steps)));
    return methods;
  }

  private static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC).returns(returns);
  }

  private MethodSpec step() {
    MethodSpec.Builder method = override("step", TypeName.DOUBLE)
        .addParameter(TypeName.INT, "rows").addParameter(TypeName.LONG, "seed").addParameter(TypeName.LONG, "step")
        .addParameter(TypeName.DOUBLE, "rate");
    if (optimizer.looksAhead()) {
      method.addStatement("lookAhead(rate)").addStatement("ahead = true");
    }
    return method.addStatement("double loss = lossAndGradient(rows, seed, step)")
        .beginControlFlow("if (!$T.isFinite(loss))", Double.class)
        .addStatement("return loss")
        .endControlFlow()
        .addStatement("return update(weight(rows), rate) ? loss : $T.NaN", Double.class)
        .build();
  }

  private MethodSpec drawn() {
    MethodSpec.Builder method = override("lossAndGradient", TypeName.DOUBLE)
        .addParameter(TypeName.INT, "rows").addParameter(TypeName.LONG, "seed").addParameter(TypeName.LONG, "step");
    if (Origins.isRandom(network)) {
      method.addStatement("this.seed = seed").addStatement("this.step = step");
    }
    return mode(method, true, false).addStatement("return pass(rows)").build();
  }

  private MethodSpec undrawn() {
    MethodSpec.Builder method = override("lossAndGradient", TypeName.DOUBLE).addParameter(TypeName.INT, "rows");
    return mode(method, false, false).addStatement("return pass(rows)").build();
  }

  private MethodSpec.Builder mode(MethodSpec.Builder method, boolean drawing, boolean predicting) {
    if (Origins.isRandom(network) || Origins.hasBatchNorm(network)) {
      method.addStatement("drawing = $L", drawing);
    }
    if (Origins.hasBatchNorm(network)) {
      method.addStatement("predicting = $L", predicting);
    }
    return method;
  }

  private List<MethodSpec> pass() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("pass")
        .addJavadoc("Forward, loss, backward: leaves the sums of the gradients.")
        .addModifiers(Modifier.PRIVATE).returns(TypeName.DOUBLE).addParameter(TypeName.INT, "rows");
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(method, "forward", forwardCalls(), ROWS));
    method.addStatement("double loss = loss(rows)");
    methods.addAll(LongMethod.fill(method, "backward", backward.keySet().stream()
        .map(layer -> CodeBlock.of("$LBackward(rows)", names.layer(layer))).toList(), ROWS));
    methods.add(0, method.addStatement("return loss").build());
    return methods;
  }

  private List<CodeBlock> forwardCalls() {
    return layers.stream().map(layer -> CodeBlock.of("$L(rows)", names.layer(layer.layer()))).toList();
  }

  private MethodSpec predict() {
    MethodSpec.Builder method = override("forward", TypeName.VOID).addParameter(TypeName.INT, "rows");
    mode(method, false, true);
    LongMethod.fill(method, "forward", forwardCalls(), ROWS);
    for (HeadLoss loss : losses.losses()) {
      if (loss.fused()) {
        method.addStatement("$LPrediction(rows)", names.layer(loss.prediction().origin().layer()));
      }
    }
    for (HeadLoss loss : losses.losses()) {
      if (losses.losses().size() > 1) {
        method.addStatement("$T.put($L,$Wrows,$W$L,$Woutputs,$WTARGETS,$W$L)", RuntimeTypes.SLICES,
            buffers.of(loss.output().prediction()), names.size(loss.from()), loss.criterion().targetOffset());
      }
    }
    return method.build();
  }

  private MethodSpec layer(LayerGroup layer) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(names.layer(layer.layer()))
        .addJavadoc("$L", Formulas.layer(layer, network))
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeName.INT, "rows")
        .addCode(code(layer));
    return method.build();
  }

  private MethodSpec prediction(HeadLoss loss) {
    return MethodSpec.methodBuilder(names.layer(loss.prediction().origin().layer()) + "Prediction")
        .addJavadoc("$L = $L($L), which training does together with the loss.", loss.output().prediction(),
            loss.prediction().operation() instanceof Operation.Activate activate
                ? activate.activation().concept().dslName() : "softmax", loss.from())
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeName.INT, "rows")
        .addCode(statement(loss.prediction()))
        .build();
  }

  private CodeBlock code(LayerGroup layer) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Step step : layer.steps()) {
      if (!withLoss.contains(step.result()) && !forward.isSilent(step)) {
        code.add(statement(step));
      }
    }
    return code.build();
  }

  private CodeBlock statement(Step step) {
    Operation operation = step.operation();
    if (operation instanceof Operation.Dense) {
      return forward.dense(step);
    } else if (operation instanceof Operation.Activate) {
      return forward.activate(step);
    } else if (operation instanceof Operation.Softmax) {
      return forward.softmax(step);
    } else if (operation instanceof Operation.Dropout) {
      return forward.dropout(step);
    } else if (operation instanceof Operation.Noise) {
      return forward.noise(step);
    } else if (operation instanceof Operation.BatchNorm) {
      return forward.batchNorm(step, buffers.normalized(step.result()));
    } else if (operation instanceof Operation.GroupNorm) {
      return forward.groupNorm(step, buffers.normalized(step.result()), names.value(step.result()) + "Inverse");
    }
    throw new IllegalArgumentException("no code for " + operation);
  }

  private MethodSpec backward(String layer, List<BackwardStep> steps) {
    return MethodSpec.methodBuilder(names.layer(layer) + "Backward")
        .addJavadoc("$L", Formulas.backward(steps, network))
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeName.INT, "rows")
        .addCode(backwardCode.of(steps))
        .build();
  }
}
