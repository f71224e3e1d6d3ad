package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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
    methods.add(copy("readValues", "into", network.tensors(), names::tensor, layout::offset, true));
    methods.add(copy("writeValues", "from", network.tensors(), names::tensor, layout::offset, false));
    Function<Tensor, String> gradient = tensor -> names.tensor(tensor) + "Gradient";
    methods.add(copy("readGradient", "into", layout.parameters(), gradient, layout::parameterOffset, true));
    methods.add(copy("writeGradient", "from", layout.parameters(), gradient, layout::parameterOffset, false));
    methods.add(getter("slotCount", TypeName.INT, String.valueOf(optimizer.slots().size() * network.parameterCount())));
    methods.add(slots("readSlots", "into", true));
    methods.add(slots("writeSlots", "from", false));
    methods.add(clearSlots());
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

  private MethodSpec copy(
      String name, String array, List<Tensor> tensors, Function<Tensor, String> field, Function<Tensor, Long> offset,
      boolean toFile) {
    MethodSpec.Builder method = override(name, array);
    for (Tensor tensor : tensors) {
      CodeBlock at = CodeBlock.of("$L", offset.apply(tensor));
      method.addStatement(toFile
          ? layout.toFile(tensor, field.apply(tensor), array, at)
          : layout.fromFile(tensor, field.apply(tensor), array, at));
    }
    return method.build();
  }

  /** Slot after slot, each for all parameters in the file's order. */
  private MethodSpec slots(String name, String array, boolean toFile) {
    MethodSpec.Builder method = override(name, array);
    long start = 0;
    for (String slot : optimizer.slots()) {
      for (Tensor tensor : layout.parameters()) {
        CodeBlock at = CodeBlock.of("$L", start + layout.parameterOffset(tensor));
        String field = names.tensor(tensor) + slot;
        method.addStatement(toFile ? layout.toFile(tensor, field, array, at) : layout.fromFile(tensor, field, array, at));
      }
      start += network.parameterCount();
    }
    return method.build();
  }

  private MethodSpec clearSlots() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("clearSlots").addModifiers(Modifier.PRIVATE);
    for (String slot : optimizer.slots()) {
      for (Tensor tensor : layout.parameters()) {
        method.addStatement("$T.fill($L$L,$W0)", Arrays.class, names.tensor(tensor), slot);
      }
    }
    optimizer.scalars().forEach((field, value) -> method.addStatement("$L = $L", field, value));
    return method.build();
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
