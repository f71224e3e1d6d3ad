package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
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

  /**
   * The statement that returns whether all terms hold, in {@code whole} itself or in methods as by {@link #fill}: a
   * long conjunction is as deep for javac as it has terms.
   */
  static List<MethodSpec> returnConjunction(
      MethodSpec.Builder whole, String name, List<CodeBlock> terms, List<ParameterSpec> parameters) {
    List<MethodSpec> parts = new ArrayList<>();
    List<CodeBlock> all = terms;
    if (terms.size() > STATEMENTS) {
      String arguments = parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
      all = new ArrayList<>();
      for (List<CodeBlock> part : DefinitionClass.parts(terms, STATEMENTS)) {
        String partName = name + (parts.size() + 1);
        parts.add(MethodSpec.methodBuilder(partName).addModifiers(Modifier.PRIVATE).returns(TypeName.BOOLEAN)
            .addParameters(parameters).addStatement("return $L", conjunction(part)).build());
        all.add(CodeBlock.of("$L($L)", partName, arguments));
      }
    }
    whole.addStatement("return $L", conjunction(all));
    return parts;
  }

  private static CodeBlock conjunction(List<CodeBlock> terms) {
    return CodeBlock.join(terms, "\n&& ");
  }
}
