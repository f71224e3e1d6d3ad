package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.schedule.Schedule;

class CheckpointTest {

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("a").standardize()).input(Column.real("b")).target(Column.bool("c")).build();

  @TempDir
  Path folder;

  /** An interruption that no code can catch in time: it comes between two batches. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static Dataset<float[]> rows() {
    float[] x = new float[120];
    float[] y = new float[60];
    for (int row = 0; row < 60; row++) {
      x[2 * row] = row * 7 % 11;
      x[2 * row + 1] = row * 5 % 13 / 10f;
      y[row] = (x[2 * row] + 10 * x[2 * row + 1]) % 7 > 3 ? 1 : 0;
    }
    return Dataset.of(SCHEMA, Elements.FLOAT32, x, y);
  }

  private static TrainingPlan plan(String kind) {
    TrainingPlan.Builder plan = TrainingPlan.builder().rate(0.3).epochs(12).batch(8).report("accuracy", "rocAuc")
        .split(Split.holdout(0.25, 0).stratify("c"));
    return switch (kind) {
      case "plateau" -> plan.schedule(Schedule.plateau("loss", 0.5, 1, 1e-2, 0)).build();
      case "early" -> plan.rate(2).stop(new EarlyStopping("loss", 3, 0, true)).build();
      case "oneCycle" -> plan.schedule(Schedule.oneCycle(0.3)).build();
      case "lbfgs" -> plan.rate(1).lbfgs(new Lbfgs(3, java.util.Map.of(
          "output.weight", new Lbfgs.Penalty(0, 0.01)))).build();
      default -> plan.build();
    };
  }

  private static Trainer<LinearNetwork<float[]>, float[]> trainer(String kind, double noise) {
    return Trainer.of(new LinearNetwork.Definition<>(SCHEMA, Elements.FLOAT32, plan(kind), 0.9, noise)).seed(11);
  }

  private static TrainingListener killAt(int epoch, int batch) {
    return new TrainingListener() {
      @Override
      public void batchFinished(int e, int b, double loss) {
        if (e == epoch && b == batch) {
          throw new Killed();
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"constant", "plateau", "early", "oneCycle", "lbfgs"})
  void interruptedAndResumedEqualsUninterrupted(String kind) throws IOException {
    TrainingRun<LinearNetwork<float[]>> whole = trainer(kind, 0.1).fit(rows());
    int[] kills = {1, 2, 3, 5, 9, 12};
    for (int epoch : kills) {
      Path checkpoints = folder.resolve(kind + epoch);
      if (epoch <= whole.history().epochs().size()) {
        assertThatThrownBy(() -> trainer(kind, 0.1).checkpoint(checkpoints).listener(killAt(epoch, 1)).fit(rows()))
            .isInstanceOf(Killed.class);
      }
      TrainingRun<LinearNetwork<float[]>> resumed = trainer(kind, 0.1).checkpoint(checkpoints).resume(true).fit(rows());

      assertThat(TrainerTest.bytes(resumed.network())).isEqualTo(TrainerTest.bytes(whole.network()));
      assertThat(resumed.history()).isEqualTo(whole.history());
      assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
      assertThat(resumed.stoppedEarly()).isEqualTo(whole.stoppedEarly());
      assertThat(resumed.report().json()).isEqualTo(whole.report().json());
    }
  }

  @Test
  void killedTwiceAndFinishedTwice() throws IOException {
    byte[] whole = TrainerTest.bytes(trainer("early", 0).fit(rows()).network());
    for (int epoch : List.of(2, 4)) {
      assertThatThrownBy(() ->
          trainer("early", 0).checkpoint(folder).resume(true).listener(killAt(epoch, 2)).fit(rows()));
    }
    for (int times = 0; times < 2; times++) {
      assertThat(TrainerTest.bytes(trainer("early", 0).checkpoint(folder).resume(true).fit(rows()).network()))
          .isEqualTo(whole);
    }
  }

  @Test
  void theNewestTwoAreKeptAndADamagedOneIsPassedOver() throws IOException {
    byte[] whole = TrainerTest.bytes(trainer("constant", 0.1).fit(rows()).network());
    assertThatThrownBy(() -> trainer("constant", 0.1).checkpoint(folder).listener(killAt(8, 1)).fit(rows()));
    assertThat(names()).containsExactly("epoch-000006.safetensors", "epoch-000007.safetensors");

    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("epoch-000007.safetensors").toFile(), "rw")) {
      file.seek(file.length() - 20);
      file.write(file.read() ^ 1);
    }
    Files.write(folder.resolve("epoch-000009.safetensors"), new byte[] {1, 2, 3});
    Files.write(folder.resolve("notes.txt"), new byte[] {1});
    int[] first = {0};
    byte[] resumed = TrainerTest.bytes(trainer("constant", 0.1).checkpoint(folder).resume(true)
        .listener(new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            first[0] = start.epochsDone();
          }
        }).fit(rows()).network());

    assertThat(first[0]).isEqualTo(6);
    assertThat(resumed).isEqualTo(whole);
    assertThat(names()).containsExactly("epoch-000011.safetensors", "epoch-000012.safetensors", "notes.txt");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void withoutAnyItBeginsAnew() throws IOException {
    assertThat(TrainerTest.bytes(trainer("constant", 0).checkpoint(folder.resolve("new")).resume(true).fit(rows())
        .network())).isEqualTo(TrainerTest.bytes(trainer("constant", 0).fit(rows()).network()));
    assertThatThrownBy(() -> trainer("constant", 0).resume(true).fit(rows())).isInstanceOf(InputException.class)
        .hasMessageContaining("--checkpoint");
  }

  @Test
  void anotherTrainingIsNotGoneOnWith() {
    trainer("constant", 0).checkpoint(folder).fit(rows());
    assertThatThrownBy(() -> trainer("constant", 0).seed(12).batch(4).checkpoint(folder).resume(true).fit(rows()))
        .isInstanceOf(InputException.class).hasMessageContaining("another batch, seed");
    assertThatThrownBy(() -> trainer("constant", 0).checkpoint(folder).resume(true).epochs(5).fit(rows()))
        .isInstanceOf(InputException.class).hasMessageContaining("12 epochs");
    assertThat(trainer("constant", 0).checkpoint(folder).resume(true).epochs(15).fit(rows()).history().epochs())
        .hasSize(15);
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidBeforeTraining() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[1]);
    assertThatThrownBy(() -> trainer("constant", 0).checkpoint(file.resolve("x")).fit(rows()))
        .isInstanceOf(InputException.class).hasMessageContaining("cannot make the checkpoint folder");
  }
}
