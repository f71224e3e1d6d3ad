package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Value;

/** The components of {@code Prediction}, and how each is read from a row of outputs. */
final class PredictionParts {

  /**
   * One component.
   *
   * @param value as an expression over {@code outputs} and {@code at}, where its row begins
   */
  record Part(String name, TypeName type, String doc, CodeBlock value) {}

  private final Network network;
  private final SchemaNames names;
  private final ColumnTypes types;
  private final TypeName element;
  private final TypeName array;
  private final List<Part> parts = new ArrayList<>();
  private final List<MethodSpec> accessors = new ArrayList<>();
  private final Names taken = new Names(Set.of());

  /** The names of columns that no component has yet. */
  private final Set<String> columns = new HashSet<>();
  private final Map<Value, Operation> operations = new HashMap<>();

  /** By where the columns of a target begin. */
  private final Map<Integer, Value> predictions = new HashMap<>();

  PredictionParts(Network network, SchemaNames names, ColumnTypes types) {
    this.network = network;
    this.names = names;
    this.types = types;
    this.element = RuntimeTypes.element(network.precision());
    this.array = RuntimeTypes.array(network.precision());
    network.forward().forEach(step -> operations.put(step.result(), step.operation()));
    network.outputs().forEach(output ->
        output.targets().forEach(target -> predictions.put(target.offset(), output.prediction())));
    List<Column> targets = network.schema().targets();
    for (Column target : targets) {
      columns.add(names.component(target));
      taken.claim(names.component(target));
    }
    if (ColumnTypes.isWide(targets)) {
      parts.add(new Part("values", ArrayTypeName.of(TypeName.DOUBLE), "a number a column, in the order of the schema",
          CodeBlock.of("$T.doubles(outputs, at, $L)", RuntimeTypes.DECODER, network.schema().targetWidth())));
    } else {
      targets.forEach(this::add);
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** Methods of the record that look a label's probability up. */
  List<MethodSpec> accessors() {
    return accessors;
  }

  private void add(Column column) {
    String name = names.component(column);
    String at = column.offset() == 0 ? "at" : "at + " + column.offset();
    if (column.type() instanceof ColumnType.Category category) {
      add(name, types.of(column), "the most probable label",
          CodeBlock.of("$L[$T.greatest(outputs, $L, $L)]", constants(column), RuntimeTypes.DECODER, at,
              category.labels().size()));
      probabilities(column, name, at, "the probability of each label, in the order of the enum; they sum to 1");
    } else if (column.type() instanceof ColumnType.LabelSet set) {
      add(name, types.of(column), "the labels with a probability of at least " + Decimal.text(set.threshold()),
          CodeBlock.of("$L(outputs, $L)", decoder(column), at));
      probabilities(column, name, at, "the probability of each label by itself, in the order of the enum");
    } else if (column.type() instanceof ColumnType.Bool bool) {
      bool(column, name, at, bool);
    } else if (column.vector()) {
      add(name, ArrayTypeName.of(TypeName.DOUBLE), DocText.sentence(column.doc(), "the predicted values"),
          CodeBlock.of("$T.doubles(outputs, $L, $L)", RuntimeTypes.DECODER, at, column.length()));
    } else {
      add(name, TypeName.DOUBLE, DocText.sentence(column.doc(), "the predicted value"),
          CodeBlock.of("outputs[$L]", at));
    }
  }

  private void bool(Column column, String name, String at, ColumnType.Bool bool) {
    Activation activation = activation(column);
    if (activation == Activation.SIGMOID) {
      add(name, TypeName.BOOLEAN, "whether the probability is at least " + Decimal.text(bool.threshold()),
          CodeBlock.of("outputs[$L] >= $L", at, Decimal.text(bool.threshold())));
      add(single() ? "probability" : name + "Probability", element, "the probability of true",
          CodeBlock.of("outputs[$L]", at));
    } else if (activation == Activation.STEP) {
      add(name, TypeName.BOOLEAN, "the decision", CodeBlock.of("outputs[$L] > 0", at));
    } else {
      add(name, TypeName.BOOLEAN, "whether the margin is not negative", CodeBlock.of("outputs[$L] >= 0", at));
      add(single() ? "margin" : name + "Margin", element, "the distance from the boundary, in units of the hinge",
          CodeBlock.of("outputs[$L]", at));
    }
  }

  private void probabilities(Column column, String name, String at, String doc) {
    String component = single() ? "probabilities" : name + "Probabilities";
    add(component, array, doc, CodeBlock.of("$T.copyOfRange(outputs, $L, $L)", Arrays.class, at,
        "at + " + (column.offset() + column.encodedWidth())));
    String claimed = parts.get(parts.size() - 1).name();
    accessors.add(MethodSpec.methodBuilder(single() ? "probability" : name + "Probability")
        .addJavadoc("The probability of one label.\n\n@param label which\n@return its probability")
        .addModifiers(Modifier.PUBLIC)
        .returns(element)
        .addParameter(types.enumType(column), "label")
        .addStatement("return $L[label.ordinal()]", claimed)
        .build());
  }

  /** The name of the constant that holds an enum's constants. */
  String constants(Column column) {
    return Names.constant(names.enumOf(column)) + "_LABELS";
  }

  /** The method that reads a set of labels. */
  String decoder(Column column) {
    return "decode" + names.enumOf(column);
  }

  private boolean single() {
    return network.schema().targets().size() == 1;
  }

  private void add(String name, TypeName type, String doc, CodeBlock value) {
    parts.add(new Part(columns.remove(name) ? name : taken.claim(name), type, doc, value));
  }

  private Activation activation(Column column) {
    return operations.get(predictions.get(column.offset())) instanceof Operation.Activate activate
        ? activate.activation().concept() : Activation.LINEAR;
  }
}
