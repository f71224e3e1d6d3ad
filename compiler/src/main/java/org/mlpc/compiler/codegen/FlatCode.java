package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Tensor;

/** Values, gradients and optimiser slots in and out, in the file's order. */
final class FlatCode {

  private final Network network;
  private final ProgramNames names;
  private final TensorLayout layout;
  private final OptimizerCode optimizer;

  FlatCode(Network network, ProgramNames names, TensorLayout layout, OptimizerCode optimizer) {
    this.network = network;
    this.names = names;
    this.layout = layout;
    this.optimizer = optimizer;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.addAll(copy("readValues", "into", network.tensors(), names::tensor, layout::offset, true));
    methods.addAll(copy("writeValues", "from", network.tensors(), names::tensor, layout::offset, false));
    Function<Tensor, String> gradient = tensor -> names.tensor(tensor) + "Gradient";
    methods.addAll(copy("readGradient", "into", layout.parameters(), gradient, layout::parameterOffset, true));
    methods.addAll(copy("writeGradient", "from", layout.parameters(), gradient, layout::parameterOffset, false));
    methods.add(getter("slotCount", TypeName.INT, String.valueOf(optimizer.slots().size() * network.parameterCount())));
    methods.addAll(slots("readSlots", "into", true));
    methods.addAll(slots("writeSlots", "from", false));
    methods.addAll(clearSlots());
    methods.add(readScalars());
    methods.add(writeScalars());
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

  private MethodSpec.Builder override(String name, String parameter) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.array(network.precision()), parameter);
  }

  private List<MethodSpec> copy(
      String name, String array, List<Tensor> tensors, Function<Tensor, String> field, Function<Tensor, Long> offset,
      boolean toFile) {
    List<CodeBlock> statements = new ArrayList<>();
    for (Tensor tensor : tensors) {
      CodeBlock at = CodeBlock.of("$L", offset.apply(tensor));
      statements.add(toFile
          ? layout.toFile(tensor, field.apply(tensor), array, at)
          : layout.fromFile(tensor, field.apply(tensor), array, at));
    }
    return whole(name, array, statements);
  }

  private List<MethodSpec> whole(String name, String array, List<CodeBlock> statements) {
    MethodSpec.Builder method = override(name, array);
    ParameterSpec parameter = ParameterSpec.builder(RuntimeTypes.array(network.precision()), array).build();
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(method, name, statements, List.of(parameter)));
    methods.add(0, method.build());
    return methods;
  }

  /** Slot after slot, each for all parameters in the file's order. */
  private List<MethodSpec> slots(String name, String array, boolean toFile) {
    List<CodeBlock> statements = new ArrayList<>();
    long start = 0;
    for (String slot : optimizer.slots()) {
      for (Tensor tensor : layout.parameters()) {
        CodeBlock at = CodeBlock.of("$L", start + layout.parameterOffset(tensor));
        String field = names.tensor(tensor) + slot;
        statements.add(toFile ? layout.toFile(tensor, field, array, at) : layout.fromFile(tensor, field, array, at));
      }
      start += network.parameterCount();
    }
    return whole(name, array, statements);
  }

  private List<MethodSpec> clearSlots() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("clearSlots").addModifiers(Modifier.PRIVATE);
    List<CodeBlock> statements = new ArrayList<>();
    for (String slot : optimizer.slots()) {
      for (Tensor tensor : layout.parameters()) {
        statements.add(CodeBlock.of("$T.fill($L$L,$W0)", Arrays.class, names.tensor(tensor), slot));
      }
    }
    optimizer.scalars().forEach((field, value) -> statements.add(CodeBlock.of("$L = $L", field, value)));
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(method, "clearSlots", statements, List.of()));
    methods.add(0, method.build());
    return methods;
  }

  private MethodSpec readScalars() {
    return MethodSpec.methodBuilder("optimizerScalars")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(double[].class)
        .addStatement("return new double[] {$L}", String.join(", ", optimizer.scalars().keySet()))
        .build();
  }

  private MethodSpec writeScalars() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("optimizerScalars")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(double[].class, "scalars");
    int index = 0;
    for (Map.Entry<String, String> scalar : optimizer.scalars().entrySet()) {
      method.addStatement("$L = scalars[$L]", scalar.getKey(), index++);
    }
    return method.build();
  }
}
