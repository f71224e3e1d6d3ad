package org.mlpc.compiler.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Numbers;
import org.mlpc.runtime.data.Schema;

/** The columns of a table of predictions: the targets as a data file has them, then the probability of each label. */
final class PredictionColumns {

  private final Schema schema;
  private final Elements<?> elements;
  private final Set<String> uncertain;

  /**
   * The columns of a network.
   *
   * @param uncertain names of the targets whose outputs are probabilities
   */
  PredictionColumns(Schema schema, Elements<?> elements, Set<String> uncertain) {
    this.schema = schema;
    this.elements = elements;
    this.uncertain = Set.copyOf(uncertain);
  }

  /** The targets of a network whose outputs are probabilities; a perceptron decides, and a hinge gives a margin. */
  static Set<String> uncertain(Network network) {
    return network.outputs().stream()
        .filter(output -> network.forward().stream().anyMatch(step -> step.result().equals(output.prediction())
            && (step.operation() instanceof Operation.Softmax || step.operation() instanceof Operation.Activate activate
                && activate.activation().concept() == Activation.SIGMOID)))
        .flatMap(output -> output.targets().stream())
        .map(column -> column.name())
        .collect(Collectors.toSet());
  }

  /** The names. */
  List<String> header() {
    List<String> cells = new ArrayList<>();
    schema.targets().forEach(target -> ExampleRows.names(target, cells));
    long several = schema.targets().stream().filter(target -> !labels(target).isEmpty()).count();
    for (Column target : schema.targets()) {
      String prefix = several > 1 ? "p_" + target.name() + "_" : "p_";
      labels(target).forEach(label -> cells.add(prefix + label));
    }
    return cells;
  }

  /** The cells of one row of outputs. */
  <A> List<String> cells(A outputs, int at) {
    @SuppressWarnings("unchecked")
    Elements<A> access = (Elements<A>) elements;
    List<String> cells = new ArrayList<>();
    for (int t = 0; t < schema.targets().size(); t++) {
      values(schema.targets().get(t), access, outputs, at + schema.targetOffset(t), cells);
    }
    for (int t = 0; t < schema.targets().size(); t++) {
      for (int k = 0; k < labels(schema.targets().get(t)).size(); k++) {
        cells.add(number(access.get(outputs, at + schema.targetOffset(t) + k)));
      }
    }
    return cells;
  }

  private <A> void values(Column target, Elements<A> access, A outputs, int at, List<String> cells) {
    ColumnType type = target.type();
    if (type instanceof ColumnType.Bool bool) {
      boolean holds = access.get(outputs, at) >= bool.threshold();
      cells.add(word(bool, holds));
    } else if (type instanceof ColumnType.Category category) {
      cells.add(category.labels().get(greatest(access, outputs, at, category.labels().size())));
    } else if (type instanceof ColumnType.LabelSet set) {
      List<String> present = new ArrayList<>();
      for (int k = 0; k < set.labels().size(); k++) {
        if (access.get(outputs, at + k) >= 0.5) {
          present.add(set.labels().get(k));
        }
      }
      cells.add(String.join(";", present));
    } else {
      for (int i = 0; i < target.values(); i++) {
        cells.add(number(access.get(outputs, at + i)));
      }
    }
  }

  /** The labels that have a probability each; of a bool, the word for true. */
  private List<String> labels(Column target) {
    if (!uncertain.contains(target.name())) {
      return List.of();
    }
    return target.type() instanceof ColumnType.Bool bool ? List.of(word(bool, true)) : target.labels();
  }

  private static String word(ColumnType.Bool bool, boolean value) {
    String word = value ? bool.trueWord() : bool.falseWord();
    return word.isEmpty() ? Boolean.toString(value) : word;
  }

  private static <A> int greatest(Elements<A> access, A outputs, int at, int count) {
    int best = 0;
    for (int k = 1; k < count; k++) {
      if (access.get(outputs, at + k) > access.get(outputs, at + best)) {
        best = k;
      }
    }
    return best;
  }

  private String number(double value) {
    return elements.bytes() == Float.BYTES ? Numbers.text((float) value) : Numbers.text(value);
  }
}
