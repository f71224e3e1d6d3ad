package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Transforms are fitted on the training rows alone. Row i has the value 2ⁱ, so a fitted mean says which rows it is the
 * mean of; the network passes its input on, so its predictions say what was fitted.
 */
class FittedOnTrainingRowsTest {

  private static final int ROWS = 20;
  private static final int TRAINING = 10;
  private static final int FAR = 1 << ROWS;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void validationAndTestRowsDoNotCount(int seed) throws IOException {
    double[] predictions = predictions("@standardize", seed); // (x − μ)/σ at 0 and FAR
    double deviation = FAR / (predictions[1] - predictions[0]);
    double mean = -predictions[0] * deviation;
    double sum = mean * TRAINING;
    assertThat(sum).isEqualTo(Math.rint(sum), within(1e-6));
    List<Double> rows = rows((long) Math.rint(sum));
    assertThat(rows).as("the training rows").hasSize(TRAINING);
    double variance = rows.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(deviation).isEqualTo(Math.sqrt(variance), within(1e-6));

    double[] scaled = predictions("@minmax", seed); // (x − min)/(max − min) at 0 and FAR
    double reach = FAR / (scaled[1] - scaled[0]);
    assertThat(-scaled[0] * reach).isEqualTo(rows.get(0), within(1e-6));
    assertThat(reach).isEqualTo(rows.get(rows.size() - 1) - rows.get(0), within(1e-6));
  }

  private static List<Double> rows(long bits) {
    return IntStream.range(0, ROWS).filter(i -> (bits >> i & 1) == 1).mapToObj(i -> Math.pow(2, i)).toList();
  }

  private double[] predictions(String transform, int seed) throws IOException {
    Path model = Files.writeString(folder.resolve("model.mlp"), """
        model Passing {
          input %s { x: real }
          output { y: real }
          network { output(linear) }
          train {
            optimizer = sgd(rate = 1e-300)
            split = holdout(validation = 30%%, test = 20%%)
            epochs = 1
            seed = %d
            precision = float64
          }
        }
        """.formatted(transform, seed));
    Path data = Files.writeString(folder.resolve("data.csv"), IntStream.range(0, ROWS)
        .mapToObj(i -> (1L << i) + ",0\n").collect(Collectors.joining("", "x,y\n", "")));
    Path start = folder.resolve("start.safetensors");
    GoldenTensors.writeFloat32(Map.of("output.bias", new GoldenTensors.Tensor("1", new double[] {0}),
        "output.weight", new GoldenTensors.Tensor("1,1", new double[] {1})), start);
    Path trained = folder.resolve("trained.safetensors");
    GoldenTraining.mlpc("train", model, "--data", data, "--init", start, "--save", trained, "--quiet");
    Path asked = Files.writeString(folder.resolve("asked.csv"), "x\n0\n" + FAR + "\n");
    Path answered = folder.resolve("answered.csv");
    GoldenTraining.mlpc("predict", model, "--model", trained, "--data", asked, "--out", answered);
    return Files.readAllLines(answered).stream().skip(1).mapToDouble(Double::parseDouble).toArray();
  }
}
