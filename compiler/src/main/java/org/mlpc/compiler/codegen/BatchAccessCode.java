package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Value;

/** The batch's arrays for the trainer, and the activations for an observer. */
final class BatchAccessCode {

  private final Program program;
  private final Network network;
  private final ProgramNames names;
  private final TrainingBuffers buffers;
  private final Set<String> called;

  BatchAccessCode(Program program, ProgramNames names, TrainingBuffers buffers, Set<String> called) {
    this.called = called;
    this.program = program;
    this.network = program.network();
    this.names = names;
    this.buffers = buffers;
  }

  List<MethodSpec> methods() {
    TypeName array = RuntimeTypes.array(network.precision());
    boolean heads = network.outputs().size() > 1;
    Value prediction = network.outputs().get(0).prediction();
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(getter("inputs", array, buffers.of(network.input())));
    methods.add(getter("inputStride", TypeName.INT, "INPUTS_STRIDE"));
    methods.add(getter("targets", array, "y"));
    methods.add(getter("targetStride", TypeName.INT, "TARGETS_STRIDE"));
    methods.add(getter("outputs", array, heads ? "outputs" : buffers.of(prediction)));
    methods.add(getter("outputStride", TypeName.INT, heads ? "TARGETS_STRIDE" : names.stride(prediction)));
    methods.addAll(observe());
    return methods;
  }

  private static MethodSpec getter(String name, TypeName type, String value) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", value)
        .build();
  }

  private List<MethodSpec> observe() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("observe")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(TypeName.INT, "rows")
        .addParameter(RuntimeTypes.of(RuntimeTypes.OBSERVER, network.precision()), "observer");
    if (Origins.isRandom(network) || Origins.hasBatchNorm(network)) {
      method.addStatement("drawing = false");
    }
    if (Origins.hasBatchNorm(network)) {
      method.addStatement("predicting = false");
    }
    List<CodeBlock> statements = new ArrayList<>();
    Set<Value> predictedWithLoss = HeadLoss.of(program).stream().filter(HeadLoss::fused)
        .map(loss -> loss.output().prediction()).collect(Collectors.toSet());
    for (LayerGroup layer : LayerGroup.of(program)) {
      if (called.contains(layer.layer())) {
        statements.add(CodeBlock.of("$L(rows)", names.layer(layer.layer())));
      }
      Value seen = layer.last().result();
      if (predictedWithLoss.contains(seen)) {
        statements.add(CodeBlock.of("$LPrediction(rows)", names.layer(layer.layer())));
      }
      statements.add(CodeBlock.of("observer.layer($S,$W$S,$W$L,$W$L,$W$L,$W$L)", layer.layer(), layer.activation(),
          layer.line(), buffers.of(seen), names.size(seen), names.stride(seen)));
    }
    List<ParameterSpec> parameters = List.of(
        ParameterSpec.builder(TypeName.INT, "rows").build(),
        ParameterSpec.builder(RuntimeTypes.of(RuntimeTypes.OBSERVER, network.precision()), "observer").build());
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(method, "observe", statements, parameters));
    methods.add(0, method.build());
    return methods;
  }
}
