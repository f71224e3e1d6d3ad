package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Tensor;

/** The public class of a model: schema types, making, loading and saving, predicting, and the flat contract. */
final class ModelClass {

  /** A program may hold many networks: only weights that take 256 kB at least get the 2 MiB of a place of their own. */
  private static final int LARGE = 1 << 16;

  private final Program program;
  private final Network network;
  private final ProgramNames names;
  private final TensorLayout layout;
  private final ClassName model;
  private final ClassName definition;
  private final GradientSumCode sums;
  private final ArrayTypeName array;

  ModelClass(Program program, ProgramNames names, ClassName model, ClassName training, ClassName definition) {
    this.program = program;
    this.network = program.network();
    this.names = names;
    this.layout = new TensorLayout(network, names, LARGE);
    this.model = model;
    this.definition = definition;
    this.sums = new GradientSumCode(network, model, training);
    this.array = RuntimeTypes.array(network.precision());
  }

  /** The class first, then what it extends, if one class file cannot hold it. */
  List<TypeSpec> types() {
    SchemaNames schemaNames = new SchemaNames(network.schema(), network.name());
    ColumnTypes types = new ColumnTypes(model, schemaNames);
    PredictionParts predictions = new PredictionParts(network, schemaNames, types);
    PredictCode predict = new PredictCode(program, names, model);
    TypeSpec.Builder type = TypeSpec.classBuilder(model)
        .addJavadoc("$L\n\n$L", ModelDoc.of(program), DocText.OTHER_FORM)
        .addAnnotation(Origins.generated(network))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(
            RuntimeTypes.NETWORK, model.nestedClass("Input"), model.nestedClass("Prediction")));
    new RecordTypes(network, schemaNames, types, predictions, model).all().forEach(type::addType);
    type.addField(LifeCycleCode.serialVersion());
    new SizeConstants(names, network).fields(false).forEach(type::addField);
    if (network.outputs().size() > 1) {
      type.addField(TrainingClass.constant(TypeName.INT, "OUTPUTS", String.valueOf(network.schema().targetWidth())));
    }
    type.addField(FieldSpec.builder(TypeName.INT, "BLOCK", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Rows that are predicted at once.").initializer("256").build());
    type.addField(encoder("INPUT_ROWS", "inputs"));
    type.addField(encoder("TARGET_ROWS", "targets"));
    for (Column column : network.schema().targets()) {
      if (!SchemaNames.labels(column).isEmpty()) {
        type.addField(FieldSpec.builder(ArrayTypeName.of(types.enumType(column)), predictions.constants(column),
                Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.values()", types.enumType(column)).build());
      }
    }
    ClassName workspace = model.nestedClass("Workspace");
    type.addField(FieldSpec.builder(ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), workspace), "WORKSPACE",
            Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T<>()", ThreadLocal.class).build());
    if (Origins.hasLayerWithoutBias(network)) {
      type.addField(Origins.noBias(network, names));
    }
    type.addField(FieldSpec.builder(RuntimeTypes.NORMALIZATION, "normalization", Modifier.PRIVATE,
        Modifier.FINAL, Modifier.TRANSIENT).build());
    type.addField(FieldSpec.builder(RuntimeTypes.PROVENANCE, "provenance", Modifier.PRIVATE, Modifier.FINAL,
        Modifier.TRANSIENT).build());
    network.tensors().forEach(tensor -> type.addField(tensorField(tensor)));
    constructor().forEach(type::addMethod);
    new LifeCycleCode(network, model, definition).methods().forEach(type::addMethod);
    predict.methods().forEach(type::addMethod);
    contract().forEach(type::addMethod);
    new EncodeCode(network, schemaNames, types, predictions, model).methods().forEach(type::addMethod);
    TypeSpec.Builder scratch = predict.workspace();
    sums.addFields(scratch);
    type.addType(scratch.build());
    return ClassChain.of(type.build(), model, List.of(), Map.of());
  }

  private FieldSpec encoder(String name, String side) {
    return FieldSpec.builder(RuntimeTypes.ENCODER, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.$L($T.SCHEMA)", RuntimeTypes.ENCODER, side, definition).build();
  }

  private FieldSpec tensorField(Tensor tensor) {
    return FieldSpec.builder(array, names.tensor(tensor), Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T[$L]", array.componentType(), layout.capacity(tensor)).build();
  }

  private List<MethodSpec> constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addJavadoc("A network of these contents.\n\n@param contents are copied")
        .addParameter(RuntimeTypes.of(RuntimeTypes.CONTENTS, network.precision()), "contents")
        .addStatement("normalization = contents.normalization()")
        .addStatement("provenance = contents.provenance()")
        .addStatement("$T values = contents.values()", array);
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(constructor, "take", network.tensors().stream()
        .map(tensor -> layout.fromFile(tensor, names.tensor(tensor), "values", CodeBlock.of("$L",
            layout.offset(tensor)))).toList(),
        List.of(ParameterSpec.builder(array, "values").build())));
    methods.add(0, constructor.build());
    return methods;
  }

  private List<MethodSpec> contract() {
    MethodSpec.Builder values = MethodSpec.methodBuilder("contents")
        .addJavadoc("What the network consists of.\n\n@return a copy")
        .returns(RuntimeTypes.of(RuntimeTypes.CONTENTS, network.precision()))
        .addStatement("$T values = new $T[$L]", array, array.componentType(), layout.values());
    ParameterSpec array = ParameterSpec.builder(this.array, "values").build();
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(values, "contents",
        network.tensors().stream().map(tensor -> copy(tensor, layout.offset(tensor))).toList(), List.of(array)));
    values.addStatement("return new $T<>(values, normalization, provenance)", RuntimeTypes.CONTENTS);
    methods.add(0, values.build());
    methods.add(parameterCount());
    MethodSpec.Builder parameters = parameters();
    methods.addAll(LongMethod.fill(parameters, "parameters",
        layout.parameters().stream().map(tensor -> copy(tensor, layout.parameterOffset(tensor))).toList(),
            List.of(array)));
    methods.add(parameters.addStatement("return values").build());
    methods.addAll(sums.methods());
    return methods;
  }

  private CodeBlock copy(Tensor tensor, long offset) {
    return layout.toFile(tensor, names.tensor(tensor), "values", CodeBlock.of("$L", offset));
  }

  private MethodSpec parameterCount() {
    return MethodSpec.methodBuilder("parameterCount").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT).addStatement("return $L", network.parameterCount()).build();
  }

  private MethodSpec.Builder parameters() {
    return MethodSpec.methodBuilder("parameters")
        .addJavadoc("What training adjusts, in the order of the model file: layer by layer, weight [out, in] row by"
            + "\nrow, then bias.\n\n@return a copy")
        .addModifiers(Modifier.PUBLIC).returns(array)
        .addStatement("$T values = new $T[$L]", array, array.componentType(), network.parameterCount());
  }
}
