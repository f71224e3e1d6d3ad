package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The random cases of {@link PyTorchGoldenTest} in float32: the weights move as PyTorch's move in float64, up to
 * rounding. The distance of each tensor from PyTorch's is small against the way it went.
 */
class PyTorchFloat32Test {

  private static final double SHARE_OF_THE_WAY = 1e-2;
  private static final double ROUNDING = 5e-6;

  @TempDir Path outcome;

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.mlpc.compiler.cli.GoldenTraining#randomCases")
  void goesPyTorchsWay(String name) throws IOException {
    Path folder = GoldenTraining.CASES.resolve(name);
    Path model = Files.writeString(outcome.resolve("model.mlp"),
        Files.readString(folder.resolve("model.mlp")).replace("precision = float64", "precision = float32"));
    Map<String, GoldenTensors.Tensor> start = GoldenTensors.read(folder.resolve("init.safetensors"));
    GoldenTensors.writeFloat32(start, outcome.resolve("init.safetensors"));
    GoldenTraining.run(folder, model, outcome.resolve("init.safetensors"), outcome);
    Map<String, GoldenTensors.Tensor> expected = GoldenTensors.read(folder.resolve("expected.safetensors"));
    Map<String, GoldenTensors.Tensor> actual = GoldenTensors.read(outcome.resolve("model.safetensors"));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((tensor, values) -> {
      double way = distance(values, start.get(tensor));
      double size = distance(values, new GoldenTensors.Tensor("", new double[values.values().length]));
      assertThat(distance(actual.get(tensor), values)).as(tensor)
          .isLessThanOrEqualTo(SHARE_OF_THE_WAY * way + ROUNDING * Math.max(1, size));
    });
  }

  private static double distance(GoldenTensors.Tensor a, GoldenTensors.Tensor b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      sum += Math.pow(a.values()[i] - b.values()[i], 2);
    }
    return Math.sqrt(sum);
  }
}
