package org.mlpc.compiler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.Evaluation;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.Schema;

/** An evaluation as tables: loss and metrics, then for each target with classes what became of each class. */
final class EvaluationText {

  private static final String INDENT = "  ";
  private static final int MOST_CLASSES = 20;

  private EvaluationText() {}

  /**
   * The tables.
   *
   * @param evaluations by the name of the rows they were measured on: {@code validation}, {@code test}
   */
  static String of(Schema schema, Map<String, Evaluation> evaluations) {
    StringBuilder text = new StringBuilder(metrics(evaluations));
    List<Evaluation> all = List.copyOf(evaluations.values());
    Map<String, Object> last = all.get(all.size() - 1).metrics();
    for (Column target : schema.targets()) {
      Object confusion = schema.heads() && last.get(target.name()) instanceof Map<?, ?> head
          ? head.get("confusion")
          : last.get("confusion");
      if (confusion instanceof long[][] counts && counts.length <= MOST_CLASSES) {
        text.append('\n').append(classes(target, counts));
      }
    }
    return text.toString();
  }

  private static String metrics(Map<String, Evaluation> evaluations) {
    Table table = new Table();
    List<String> head = new ArrayList<>(List.of("", "rows", "loss"));
    evaluations.values().stream().limit(1).forEach(one -> head.addAll(numbers(one.metrics(), "").keySet()));
    table.row(head);
    evaluations.forEach((rows, evaluation) -> {
      List<String> cells = new ArrayList<>(List.of(rows, evaluation.rows() + "", Brief.number(evaluation.loss())));
      numbers(evaluation.metrics(), "").values().forEach(value -> cells.add(Brief.number(value)));
      table.row(cells);
    });
    return table.text(INDENT);
  }

  /** The metrics that are numbers, those of a head under {@code head.metric}. */
  private static Map<String, Double> numbers(Map<String, Object> metrics, String prefix) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    metrics.forEach((name, value) -> {
      if (value instanceof Double number) {
        numbers.put(prefix + name, number);
      } else if (value instanceof Map<?, ?> head) {
        Map<String, Object> inner = new LinkedHashMap<>();
        head.forEach((key, metric) -> inner.put(key.toString(), metric));
        numbers.putAll(numbers(inner, prefix + name + "."));
      }
    });
    return numbers;
  }

  /** Precision, recall and F1 of each class, and how often it was taken for which. */
  private static String classes(Column target, long[][] counts) {
    List<String> labels = target.type() instanceof ColumnType.Bool ? List.of("false", "true") : target.labels();
    List<String> head = new ArrayList<>(List.of(target.name(), "rows", "precision", "recall", "f1", "taken for"));
    labels.forEach(head::add);
    Table table = new Table().row(head);
    for (int k = 0; k < counts.length; k++) {
      long rows = 0;
      long taken = 0;
      for (int j = 0; j < counts.length; j++) {
        rows += counts[k][j];
        taken += counts[j][k];
      }
      double right = counts[k][k];
      List<String> cells = new ArrayList<>(List.of(
          labels.get(k), rows + "", ratio(right, taken), ratio(right, rows), ratio(2 * right, rows + taken), ""));
      for (long count : counts[k]) {
        cells.add(count == 0 ? "." : Long.toString(count));
      }
      table.row(cells);
    }
    return table.text(INDENT);
  }

  private static String ratio(double part, long whole) {
    return whole == 0 ? "-" : Brief.number(part / whole);
  }
}
