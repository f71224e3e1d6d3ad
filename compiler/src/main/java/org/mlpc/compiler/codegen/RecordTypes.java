package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.ir.Network;

/**
 * The nested types that the schema gives: {@code Input}, an enum a column of labels, {@code Prediction}, {@code
 * Example}.
 */
final class RecordTypes {

  private final Network network;
  private final SchemaNames names;
  private final ColumnTypes types;
  private final PredictionParts predictions;
  private final ClassName model;

  RecordTypes(Network network, SchemaNames names, ColumnTypes types, PredictionParts predictions, ClassName model) {
    this.network = network;
    this.names = names;
    this.types = types;
    this.predictions = predictions;
    this.model = model;
  }

  List<TypeSpec> all() {
    List<TypeSpec> all = new ArrayList<>();
    all.add(input());
    names.enumColumns().forEach(column -> all.add(labels(column)));
    all.add(prediction());
    all.add(example());
    return all;
  }

  private static TypeSpec.Builder record(String name) {
    return TypeSpec.recordBuilder(name).addModifiers(Modifier.PUBLIC).addSuperinterface(Serializable.class);
  }

  private TypeSpec input() {
    List<Column> columns = network.schema().inputs();
    StringBuilder doc = new StringBuilder("What one prediction is made from, in the units of the data file.\n");
    TypeSpec.Builder type = record("Input");
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    boolean wide = ColumnTypes.isWide(columns);
    if (wide) {
      doc.append("\n@param values one number a scalar column, at the index of its constant: 0 or 1 for a truth")
          .append("\n    value, its ordinal for a label, NaN for what is missing");
      components.addParameter(RuntimeTypes.array(network.precision()), "values");
      indices(columns).forEach(type::addField);
    }
    for (Column column : columns) {
      if (!wide || !ColumnTypes.isScalar(column)) {
        components.addParameter(types.of(column), names.component(column));
        doc.append("\n@param ").append(names.component(column)).append(' ').append(description(column));
      }
    }
    return type.addJavadoc("$L\n$L", DocText.wrapped(doc.toString()), DocText.OTHER_FORM)
        .recordConstructor(components.build()).build();
  }

  private List<FieldSpec> indices(List<Column> columns) {
    List<FieldSpec> fields = new ArrayList<>();
    Names constants = new Names(Set.of());
    for (Column column : columns) {
      if (ColumnTypes.isScalar(column)) {
        fields.add(FieldSpec.builder(TypeName.INT, constants.claim(Names.constant(column.name())),
                Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("$L", DocText.wrapped(description(column)))
            .initializer("$L", fields.size()).build());
      }
    }
    return fields;
  }

  private static String description(Column column) {
    String name = column.header().isEmpty() ? column.name() : column.header();
    return DocText.sentence(column.doc(), "Column " + DocText.escaped(name))
        + (column.nullable() ? " May be missing." : "");
  }

  private TypeSpec labels(Column column) {
    TypeSpec.Builder type = TypeSpec.enumBuilder(names.enumOf(column))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L", DocText.sentence(column.doc(), "The labels of " + DocText.escaped(column.name())));
    for (Label label : SchemaNames.labels(column)) {
      TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("$S", label.text());
      constant.addJavadoc("$L", DocText.sentence(label.doc(),
          "As the data file has it: " + DocText.escaped(label.text())));
      type.addEnumConstant(names.constant(column, label), constant.build());
    }
    return type
        .addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addParameter(String.class, "label")
            .addStatement("this.label = label").build())
        .addMethod(MethodSpec.methodBuilder("label")
            .addJavadoc("The label as it stands in data files.\n\n@return the text of the label")
            .addModifiers(Modifier.PUBLIC).returns(String.class).addStatement("return label").build())
        .build();
  }

  private TypeSpec prediction() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    StringBuilder doc = new StringBuilder("What the network says of one example.\n");
    TypeSpec.Builder type = record("Prediction");
    for (PredictionParts.Part part : predictions.parts()) {
      components.addParameter(part.type(), part.name());
      doc.append("\n@param ").append(part.name()).append(' ').append(part.doc());
    }
    predictions.accessors().forEach(type::addMethod);
    ArrayEquality.methods(model.nestedClass("Prediction"), predictions.parts()).forEach(type::addMethod);
    return type.addJavadoc("$L\n$L", DocText.wrapped(doc.toString()), DocText.OTHER_FORM)
        .recordConstructor(components.build()).build();
  }

  private TypeSpec example() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder()
        .addParameter(ParameterSpec.builder(model.nestedClass("Input"), "input").build());
    StringBuilder doc = new StringBuilder("One row to learn from.\n\n@param input what is known");
    Names taken = new Names(Set.of("input"));
    List<Column> targets = network.schema().targets();
    if (ColumnTypes.isWide(targets)) {
      components.addParameter(ArrayTypeName.of(TypeName.DOUBLE), "targets");
      doc.append("\n@param targets what is to be predicted, a number a column in the order of the schema");
    } else {
      for (Column column : targets) {
        String name = taken.claim(names.component(column));
        components.addParameter(types.of(column), name);
        doc.append("\n@param ").append(name).append(' ').append(description(column));
      }
    }
    return record("Example")
        .addJavadoc("$L\n$L", DocText.wrapped(doc.toString()), DocText.OTHER_FORM)
        .recordConstructor(components.build()).build();
  }
}
