package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trains each network of {@code src/test/resources/pytorch} from PyTorch's start, rows in file order, and compares
 * weights, losses, predictions and metrics with what PyTorch and scikit-learn got; {@code
 * src/test/python/pytorch_goldens.py} wrote them. Weights agree to the case's tolerance, 1e-8 relative unless it says
 * otherwise.
 */
class PyTorchGoldenTest {

  private static final double ABSOLUTE_TOLERANCE = 1e-12;
  private static final Pattern METRIC = Pattern.compile("\"(\\w+)\"\\s*:\\s*(-?[\\d.eE+-]+)");

  @TempDir Path outcome;

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.mlpc.compiler.cli.GoldenTraining#cases")
  void agreesWithPyTorch(String name) throws IOException {
    Path folder = GoldenTraining.CASES.resolve(name);
    double tolerance = tolerance(folder);
    GoldenTraining.run(folder, folder.resolve("model.mlp"), folder.resolve("init.safetensors"), outcome);
    compareTensors(folder.resolve("expected.safetensors"), outcome.resolve("model.safetensors"), tolerance);
    if (Files.exists(folder.resolve("expected-history.csv"))) {
      compareTable(folder.resolve("expected-history.csv"), outcome.resolve("history.csv"), tolerance);
    }
    if (Files.exists(folder.resolve("expected-predictions.csv"))) {
      GoldenTraining.mlpc("predict", folder.resolve("model.mlp"), "--model", outcome.resolve("model.safetensors"),
          "--data", folder.resolve("data.csv"), "--out", outcome.resolve("predictions.csv"));
      compareTable(folder.resolve("expected-predictions.csv"), outcome.resolve("predictions.csv"), tolerance);
    }
    if (Files.exists(folder.resolve("expected-metrics.json"))) {
      String json = GoldenTraining.mlpc("evaluate", folder.resolve("model.mlp"), "--model", outcome.resolve("model.safetensors"),
          "--data", folder.resolve("data.csv"), "--json");
      compareMetrics(Files.readString(folder.resolve("expected-metrics.json")), json, tolerance);
    }
  }

  private static void compareTensors(Path expectedFile, Path actualFile, double tolerance) throws IOException {
    Map<String, GoldenTensors.Tensor> expected = GoldenTensors.read(expectedFile);
    Map<String, GoldenTensors.Tensor> actual = GoldenTensors.read(actualFile);
    assertThat(actual.keySet()).isEqualTo(expected.keySet()).isNotEmpty();
    expected.forEach((name, tensor) -> {
      assertThat(actual.get(name).shape()).as(name).isEqualTo(tensor.shape());
      for (int i = 0; i < tensor.values().length; i++) {
        compare(name + "[" + i + "]", tensor.values()[i], actual.get(name).values()[i], tolerance);
      }
    });
  }

  /** Compares the columns of the expected table with those of the same name; numbers by tolerance, the rest as text. */
  private static void compareTable(Path expectedFile, Path actualFile, double tolerance) {
    List<List<String>> expected = table(expectedFile);
    List<List<String>> actual = table(actualFile);
    assertThat(actual.get(0)).containsAll(expected.get(0));
    assertThat(actual).hasSameSizeAs(expected);
    for (int row = 1; row < expected.size(); row++) {
      for (int column = 0; column < expected.get(0).size(); column++) {
        String header = expected.get(0).get(column);
        String what = expectedFile.getFileName() + " row " + row + " " + header;
        String cell = actual.get(row).get(actual.get(0).indexOf(header));
        if (expected.get(row).get(column).matches("-?\\d.*")) {
          compare(what, Double.parseDouble(expected.get(row).get(column)), Double.parseDouble(cell), tolerance);
        } else {
          assertThat(cell).as(what).isEqualTo(expected.get(row).get(column));
        }
      }
    }
  }

  private static void compareMetrics(String expected, String actual, double tolerance) {
    Matcher metric = METRIC.matcher(expected);
    while (metric.find()) {
      Matcher same = Pattern.compile("\"" + metric.group(1) + "\"\\s*:\\s*(-?[\\d.eE+-]+)").matcher(actual);
      assertThat(same.find()).as("%s in %s", metric.group(1), actual).isTrue();
      compare(metric.group(1), Double.parseDouble(metric.group(2)), Double.parseDouble(same.group(1)), tolerance);
    }
  }

  private static void compare(String what, double expected, double actual, double tolerance) {
    assertThat(Math.abs(actual - expected))
        .as("%s: PyTorch has %s, here it is %s", what, expected, actual)
        .isLessThanOrEqualTo(tolerance * Math.abs(expected) + ABSOLUTE_TOLERANCE);
  }

  private static List<List<String>> table(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double tolerance(Path folder) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("case.properties"))) {
      properties.load(reader);
    }
    return Double.parseDouble(properties.getProperty("tolerance"));
  }
}
