package org.mlpc.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.runtime.Evaluation;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;

/** What a {@code .mlp} file promises of its network: {@code examples} and {@code expect}. */
final class PromiseChecks<N extends Network<?, ?>, A> {

  /** How far a number may be from its example, as a share of the spread of all of them. */
  private static final double TOLERANCE = 0.1;

  private final NetworkDefinition<N, A> definition;

  PromiseChecks(NetworkDefinition<N, A> definition) {
    this.definition = definition;
  }

  /** The bundled network, or without one a network trained on the examples, gives what each example says. */
  void examples(int[] lines, String... rows) throws IOException {
    Dataset<A> examples = read(rows);
    N network = bundled().orElseGet(() -> Trainer.of(definition).fit(examples).network());
    for (int row = 0; row < rows.length; row++) {
      Evaluation one = Evaluation.of(definition, network, examples.subset(new int[] {row}));
      if (!holds(one.metrics(), spread(examples))) {
        throw new AssertionError(definition.fileName() + ":" + lines[row] + ": the example " + rows[row]
            + " does not hold: " + one.json());
      }
    }
  }

  /** The bundled network reaches a bar on a file, sought on the class path and then in a folder. */
  void expect(int line, String metric, boolean atLeast, double bound, String file, String folder) throws IOException {
    String promise = definition.fileName() + ":" + line + ": expected " + metric + (atLeast ? " >= " : " <= ") + bound
        + " on " + file;
    N network = bundled().orElseThrow(() -> new AssertionError(promise + ", but no weights are bundled with "
        + definition.name() + ": train it in the build, with the goal `train`"));
    Object value = Evaluation.of(definition, network, dataset(file, folder)).toMap();
    for (String part : metric.split("\\.")) {
      value = ((Map<?, ?>) value).get(part);
    }
    double reached = ((Number) value).doubleValue();
    if (!(atLeast ? reached >= bound : reached <= bound)) {
      throw new AssertionError(promise + ", but it is " + reached);
    }
  }

  private Optional<N> bundled() {
    String resource = definition.name() + ".safetensors";
    try (InputStream in = definition.getClass().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(definition.load(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dataset<A> dataset(String file, String folder) throws IOException {
    URL resource = definition.getClass().getClassLoader().getResource(file);
    if (resource == null) {
      return Dataset.csv(definition.schema(), definition.elements(), Path.of(folder).resolve(file));
    }
    Path copy = Files.createTempFile("mlpc", ".csv");
    try (InputStream in = resource.openStream()) {
      Files.write(copy, in.readAllBytes());
      return Dataset.csv(definition.schema(), definition.elements(), copy);
    } finally {
      Files.delete(copy);
    }
  }

  private Dataset<A> read(String... rows) throws IOException {
    List<String> header = new ArrayList<>();
    definition.schema().inputs().forEach(column -> names(column, header));
    definition.schema().targets().forEach(column -> names(column, header));
    List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
    lines.addAll(List.of(rows));
    Path file = Files.createTempFile("mlpc", ".csv");
    try {
      Files.write(file, lines);
      return Dataset.csv(definition.schema(), definition.elements(), file);
    } finally {
      Files.delete(file);
    }
  }

  private static void names(Column column, List<String> into) {
    boolean pattern = column.header().contains("{");
    String name = column.header().isEmpty() || pattern && column.length() == 0 ? column.name() : column.header();
    for (int i = 0; i < column.values(); i++) {
      String element = pattern ? name.replace("{0}", i + "").replace("{1}", i + 1 + "") : name + i;
      into.add('"' + (column.length() == 0 ? name : element) + '"');
    }
  }

  /** Every class right, every label right, every number near. */
  private static boolean holds(Map<?, ?> metrics, double spread) {
    return metrics.entrySet().stream().allMatch(metric -> switch (metric.getKey().toString()) {
      case "accuracy" -> (Double) metric.getValue() == 1;
      case "hamming" -> (Double) metric.getValue() == 0;
      case "mae" -> (Double) metric.getValue() <= TOLERANCE * spread;
      default -> !(metric.getValue() instanceof Map<?, ?> head) || holds(head, spread);
    });
  }

  private double spread(Dataset<A> rows) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < rows.rows(); row++) {
      for (int i = 0; i < definition.schema().targetWidth(); i++) {
        low = Math.min(low, rows.target(row, i));
        high = Math.max(high, rows.target(row, i));
      }
    }
    return high > low ? high - low : Math.max(1, Math.abs(high));
  }
}
