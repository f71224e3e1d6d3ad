package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Equality, hash and text by contents for a record with arrays, which Java compares by identity. */
final class ArrayEquality {

  private ArrayEquality() {}

  /** The three methods; none if no component is an array. */
  static List<MethodSpec> methods(ClassName record, List<PredictionParts.Part> parts) {
    if (parts.stream().noneMatch(part -> part.type() instanceof ArrayTypeName)) {
      return List.of();
    }
    List<CodeBlock> equal = new ArrayList<>(List.of(CodeBlock.of("other instanceof $T that", record)));
    List<CodeBlock> hashes = new ArrayList<>();
    CodeBlock.Builder text = CodeBlock.builder();
    for (PredictionParts.Part part : parts) {
      String name = part.name();
      boolean array = part.type() instanceof ArrayTypeName;
      equal.add(CodeBlock.of("$T.equals($L, that.$L)", array ? Arrays.class : Objects.class, name, name));
      hashes.add(array ? CodeBlock.of("$T.hashCode($L)", Arrays.class, name) : CodeBlock.of("$L", name));
      boolean first = part == parts.get(0);
      text.add(first ? "$S + " : "$W+ $S + ", (first ? record.simpleName() + "[" : ", ") + name + "=")
          .add(array ? CodeBlock.of("$T.toString($L)", Arrays.class, name) : CodeBlock.of("$L", name));
    }
    return List.of(
        override("equals", TypeName.BOOLEAN).addParameter(Object.class, "other")
            .addStatement("return $L", CodeBlock.join(equal, "\n&& ")).build(),
        override("hashCode", TypeName.INT)
            .addStatement("return $T.hash($L)", Objects.class, CodeBlock.join(hashes, ",$W")).build(),
        override("toString", ClassName.get(String.class))
            .addStatement("return $L$W+ $S", text.build(), "]").build());
  }

  private static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC).returns(returns);
  }
}
