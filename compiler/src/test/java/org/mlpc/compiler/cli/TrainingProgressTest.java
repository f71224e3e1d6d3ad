package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.EpochResult;
import org.mlpc.runtime.TrainingStart;

class TrainingProgressTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void awayFromATerminalALineForEveryTwentiethPart() {
    train(false);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .hasSize(22)
        .startsWith("Iris: 120 rows to train on, 30 to test, 60 epochs of 2 updates",
            "epoch    1  loss 0.5000     validation loss 0.2500  accuracy 0.9000",
            "epoch    3  loss 0.1667     validation loss 0.2500  accuracy 0.9000")
        .endsWith("epoch   60  loss 0.0083     validation loss 0.2500  accuracy 0.9000");
    assertThat(err.size()).isZero();
  }

  @Test
  void onATerminalABarDrawnOverItself() {
    train(true);
    String drawn = err.toString(StandardCharsets.UTF_8);
    assertThat(drawn).contains("Iris").contains("120/120").contains("\r");
    assertThat(drawn.chars().filter(c -> c == '\n').count()).isLessThanOrEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
  }

  private void train(boolean terminal) {
    Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), terminal, 80, Map.of());
    try (TrainingProgress progress = new TrainingProgress(console, "Iris")) {
      progress.started(new TrainingStart(60, 0, 2, 120, 0, 30));
      for (int epoch = 1; epoch <= 60; epoch++) {
        for (int batch = 1; batch <= 2; batch++) {
          progress.batchFinished(epoch, batch, 0.5);
        }
        progress.epochFinished(new EpochResult(
            epoch, 0.5 / epoch, OptionalDouble.of(0.25), Map.of("accuracy", 0.9), 0.01));
      }
    }
  }
}
