package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Program;

/** The class that tells the runtime of a network: columns, tensors, training plan and the text of its file. */
final class DefinitionClass {

  private final Network network;
  private final ClassName model;
  private final ClassName training;
  private final ClassName definition;

  DefinitionClass(Program program, ClassName model, ClassName training, ClassName definition) {
    this.network = program.network();
    this.model = model;
    this.training = training;
    this.definition = definition;
  }

  TypeSpec type() {
    SchemaCode schema = new SchemaCode(network, model);
    TensorsCode tensors = new TensorsCode(network);
    TypeSpec.Builder type = TypeSpec.classBuilder(definition)
        .addJavadoc("What the runtime knows of {@link $T}: its columns, its tensors, how it learns.", model)
        .addAnnotation(Origins.generated(network))
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(
            RuntimeTypes.DEFINITION, model, RuntimeTypes.array(network.precision())));
    type.addField(LifeCycleCode.serialVersion());
    type.addField(FieldSpec.builder(definition, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The only one.")
        .initializer("new $T()", definition).build());
    type.addField(FieldSpec.builder(RuntimeTypes.SCHEMA, "SCHEMA", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The columns that go in and come out.")
        .initializer("columns()").build());
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    type.addMethod(string("name", CodeBlock.of("$S", network.name())));
    type.addMethod(string("fileName", CodeBlock.of("$S", network.fileName())));
    type.addMethod(string("source", SourceText.of(network.source())));
    type.addMethod(getter("schema", RuntimeTypes.SCHEMA, CodeBlock.of("SCHEMA")));
    tensors.methods().forEach(type::addMethod);
    type.addMethod(getter("plan", RuntimeTypes.PLAN, new PlanCode(network).plan()));
    type.addMethod(getter("elements", RuntimeTypes.of(RuntimeTypes.ELEMENTS, network.precision()), CodeBlock.of("$T.$L",
        RuntimeTypes.ELEMENTS, network.precision() == Precision.FLOAT32 ? "FLOAT32" : "FLOAT64")));
    type.addMethod(MethodSpec.methodBuilder("training").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.of(RuntimeTypes.TRAINABLE, network.precision()))
        .addParameter(TypeName.INT, "maxRows").addParameter(TypeName.INT, "threads")
        .addStatement("return new $T(maxRows)", training).build());
    TypeName contents = RuntimeTypes.of(RuntimeTypes.CONTENTS, network.precision());
    type.addMethod(MethodSpec.methodBuilder("network").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .returns(model).addParameter(contents, "contents").addStatement("return new $T(contents)", model).build());
    type.addMethod(MethodSpec.methodBuilder("contents").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .returns(contents).addParameter(model, "network").addStatement("return network.contents()").build());
    TypeName array = RuntimeTypes.array(network.precision());
    type.addMethod(MethodSpec.methodBuilder("predict").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .addParameter(model, "network").addParameter(array, "features").addParameter(array, "outputs")
        .addParameter(TypeName.INT, "rows")
        .beginControlFlow("if (rows == 1)").addStatement("network.predict(features, outputs)")
        .nextControlFlow("else").addStatement("network.predict(features, outputs, rows)").endControlFlow().build());
    schema.methods().forEach(type::addMethod);
    type.addMethod(LifeCycleCode.insteadOfThis("readResolve", CodeBlock.of("INSTANCE")));
    return type.build();
  }

  private static MethodSpec string(String name, CodeBlock value) {
    return getter(name, ClassName.get(String.class), value);
  }

  static MethodSpec getter(String name, TypeName type, CodeBlock value) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC).returns(type)
        .addCode(CodeBlock.builder().addStatement("return $L", value).build()).build();
  }

  /** Parts of a list that are short enough for one method. */
  static <T> List<List<T>> parts(List<T> all, int most) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return parts;
  }
}
