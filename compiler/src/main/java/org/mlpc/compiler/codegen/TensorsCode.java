package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Tensor;

/** The tensors of the model file, by PyTorch's names. */
final class TensorsCode {

  private static final int TENSORS_A_METHOD = 100;

  private final Network network;

  TensorsCode(Network network) {
    this.network = network;
  }

  List<MethodSpec> methods() {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TENSOR);
    List<List<CodeBlock>> parts = DefinitionClass.parts(
        network.tensors().stream().map(TensorsCode::tensor).toList(), TENSORS_A_METHOD);
    List<MethodSpec> methods = new ArrayList<>();
    if (parts.size() == 1) {
      methods.add(DefinitionClass.getter("tensors", list, of(parts.get(0))));
      return methods;
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      calls.add(CodeBlock.of("tensors$L()", part + 1));
      methods.add(MethodSpec.methodBuilder("tensors" + (part + 1)).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
          .returns(list).addStatement("return $L", of(parts.get(part))).build());
    }
    methods.add(0, DefinitionClass.getter("tensors", list, CodeBlock.of("$T.of($L).flatMap($T::stream).toList()",
        Stream.class, CodeBlock.join(calls, ", "), List.class)));
    return methods;
  }

  private static CodeBlock of(List<CodeBlock> tensors) {
    return CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(tensors, ",\n"));
  }

  private static CodeBlock tensor(Tensor tensor) {
    String shape = tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return CodeBlock.of("new $T($S, $T.of($L), $L, $L)", RuntimeTypes.TENSOR, tensor.name(), List.class, shape,
        tensor.trainable(), tensor.origin().line());
  }
}
