package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A method of many statements, in parts short enough for HotSpot, which compiles nothing above 8000 bytes. */
final class LongMethod {

  private static final int STATEMENTS = 200;

  private LongMethod() {}

  /**
   * The statements in {@code whole} itself, or in methods named after it that it calls.
   *
   * @param parameters what the parts need
   * @return the parts, none if there are few statements
   */
  static List<MethodSpec> fill(
      MethodSpec.Builder whole, String name, List<CodeBlock> statements, List<ParameterSpec> parameters) {
    List<MethodSpec> parts = new ArrayList<>();
    if (statements.size() <= STATEMENTS) {
      statements.forEach(whole::addStatement);
      return parts;
    }
    String arguments = parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    for (List<CodeBlock> part : DefinitionClass.parts(statements, STATEMENTS)) {
      String partName = name + (parts.size() + 1);
      MethodSpec.Builder method = MethodSpec.methodBuilder(partName).addModifiers(Modifier.PRIVATE);
      parameters.forEach(method::addParameter);
      part.forEach(method::addStatement);
      parts.add(method.build());
      whole.addStatement("$L($L)", partName, arguments);
    }
    return parts;
  }
}
