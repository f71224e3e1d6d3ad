package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.schedule.Schedule;

class TrainerTest {

  private static final Schema LINE = Schema.builder()
      .input(Column.real("x").standardize()).input(Column.real("z").standardize())
      .target(Column.real("y").standardize()).build();

  /** y = 3x − 2z + 7. */
  private static Dataset<double[]> line(int rows) {
    double[] x = new double[2 * rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[2 * i] = i % 17;
      x[2 * i + 1] = 100 + i * i % 23;
      y[i] = 3 * x[2 * i] - 2 * x[2 * i + 1] + 7;
    }
    return Dataset.of(LINE, Elements.FLOAT64, x, y);
  }

  private static TrainingPlan.Builder plan() {
    return TrainingPlan.builder().rate(0.1).epochs(60).batch(16);
  }

  @Test
  void learnsALineAndGivesItInTheCallersUnits() {
    TrainingRun<LinearNetwork<double[]>> run =
        Trainer.of(LinearNetwork.Definition.of(LINE, plan().build())).fit(line(200));

    assertThat(run.network().predict(new double[] {5, 110})[0]).isCloseTo(3 * 5 - 2 * 110 + 7, offset(1e-6));
    assertThat((Double) run.report().metrics().get("r2")).isCloseTo(1, offset(1e-9));
    assertThat(run.history().epochs()).hasSize(60);
    assertThat(run.history().last().loss()).isLessThan(run.history().epochs().get(0).loss());
  }

  private static org.assertj.core.data.Offset<Double> offset(double size) {
    return org.assertj.core.data.Offset.offset(size);
  }

  @Test
  void sameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    LinearNetwork.Definition<float[]> definition =
        new LinearNetwork.Definition<>(LINE, Elements.FLOAT32, plan().epochs(3).build(), 0.9, 0.1);
    float[] x = new float[100];
    float[] y = new float[50];
    for (int i = 0; i < 100; i++) {
      x[i] = i * 31 % 17;
      y[i / 2] = i;
    }
    Dataset<float[]> rows = Dataset.of(LINE, Elements.FLOAT32, x, y);
    byte[] first = bytes(Trainer.of(definition).seed(5).threads(1).fit(rows).network());

    assertThat(bytes(Trainer.of(definition).seed(5).threads(2).fit(rows).network())).isEqualTo(first);
    assertThat(bytes(Trainer.of(definition).seed(6).fit(rows).network())).isNotEqualTo(first);
  }

  static byte[] bytes(Network<?, ?> network) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    network.save(out);
    return out.toByteArray();
  }

  @Test
  void withoutShufflingOneFullBatchIsOneStepOfGradientDescent() {
    Schema schema = Schema.builder().input(Column.real("x")).target(Column.real("y")).build();
    LinearNetwork.Definition<double[]> definition =
        LinearNetwork.Definition.of(schema, TrainingPlan.builder().rate(0.5).epochs(1).fullBatch().build());
    Dataset<double[]> rows = Dataset.of(schema, Elements.FLOAT64, new double[] {1, 2}, new double[] {1, 0});

    double[] after = Trainer.of(definition).shuffle(false).initialValues(new double[] {0, 0, 0}).fit(rows).network().values();

    // ∂/∂w = mean of 2(ŷ − y)x = −1, ∂/∂b = −1.
    assertThat(after).containsExactly(0.5, 0.5, 1);
  }

  @Test
  void keepsTheSmallerLastBatchUnlessItIsTooSmall() {
    assertThat(BatchPlan.of(33, 16, 1).count()).isEqualTo(3);
    assertThat(BatchPlan.of(33, 16, 1).rows(2)).isEqualTo(1);
    assertThat(BatchPlan.of(33, 16, 2).count()).isEqualTo(2);
    assertThat(BatchPlan.of(34, 16, 2).count()).isEqualTo(3);
    assertThat(BatchPlan.of(10, 0, 1)).isEqualTo(new BatchPlan(10, 10, 1));
    assertThat(BatchPlan.of(10, 64, 1)).isEqualTo(new BatchPlan(10, 10, 1));
    assertThatThrownBy(() -> BatchPlan.of(10, 1, 2)).isInstanceOf(InputException.class).hasMessageContaining("batchNorm");
  }

  @Test
  void earlyStoppingRestoresTheWeightsOfTheBestEpoch() {
    // The rate grows until the weights swing apart, so that some epoch before the last is the best.
    TrainingPlan plan = plan().rate(0.4).schedule(Schedule.exponential(1.3)).batch(200).epochs(50)
        .stop(new EarlyStopping("loss", 4, 0, true)).split(Split.holdout(0.25, 0)).build();
    TrainingRun<LinearNetwork<double[]>> run = Trainer.of(LinearNetwork.Definition.of(LINE, plan)).fit(line(200));

    int best = run.bestEpoch();
    assertThat(run.stoppedEarly()).isTrue();
    assertThat(run.history().epochs()).hasSize(best + 4);
    double bestLoss = run.history().epochs().get(best - 1).validationLoss().getAsDouble();
    assertThat(run.history().epochs()).allMatch(epoch -> epoch.validationLoss().getAsDouble() >= bestLoss);
    assertThat(run.validationReport().get().loss()).isEqualTo(bestLoss);
  }

  @Test
  void statisticsComeFromTheTrainingRowsAlone() {
    // The rows held out are a thousand times larger: any leak would show in mean and deviation.
    Dataset<double[]> training = line(100);
    double[] x = new double[200];
    double[] y = new double[100];
    java.util.Arrays.fill(x, 1e6);
    java.util.Arrays.fill(y, -1e6);
    Dataset<double[]> validation = Dataset.of(LINE, Elements.FLOAT64, x, y);
    LinearNetwork.Definition<double[]> definition = LinearNetwork.Definition.of(LINE, plan().epochs(1).build());

    String alone = Trainer.of(definition).fit(training).network().contents().normalization().text();
    String given = Trainer.of(definition).validation(validation).test(validation).fit(training)
        .network().contents().normalization().text();

    assertThat(given).isEqualTo(alone);
  }

  @Test
  void heldOutRowsDoNotEnterTheStatistics() {
    TrainingPlan plan = plan().epochs(1).split(Split.holdout(0.2, 0.1)).build();
    LinearNetwork.Definition<double[]> definition = LinearNetwork.Definition.of(LINE, plan);
    Dataset<double[]> rows = line(100);
    Partition<double[]> partition = Partition.of(rows, plan.split(), settings(1));
    String expected = org.mlpc.runtime.data.Normalization.fit(partition.training(), false).text();

    TrainingRun<LinearNetwork<double[]>> run = Trainer.of(definition).seed(1).fit(rows);

    assertThat(partition.training().rows()).isEqualTo(70);
    assertThat(run.network().contents().normalization().text()).isEqualTo(expected);
    assertThat(expected).isNotEqualTo(org.mlpc.runtime.data.Normalization.fit(rows, false).text());
  }

  static <A> TrainingSettings<A> settings(long seed) {
    return new TrainingSettings<>(1, 1, seed, 1, true, 1, List.of(), java.util.Optional.empty(),
        java.util.Optional.empty(), java.util.Optional.empty(), false, false, java.util.Optional.empty());
  }

  @Test
  void stopsAtTheFirstOverflowAndNamesEpochBatchLayerAndLine() {
    LinearNetwork.Definition<double[]> definition =
        LinearNetwork.Definition.of(LINE, plan().rate(1e30).epochs(100).build());

    assertThatThrownBy(() -> Trainer.of(definition).fit(line(64)))
        .isInstanceOf(DivergedException.class)
        .hasMessage("training stopped in epoch 2, batch 3: a NaN or infinity in the loss of what layer output gives"
            + " (Linear.mlp:7); lower the rate (now 1e30), normalise the inputs, or clip the gradient");
  }

  @Test
  void listenersHearEverythingInOrder() {
    List<String> heard = new ArrayList<>();
    TrainingListener listener = new TrainingListener() {
      @Override
      public void started(TrainingStart start) {
        heard.add("start " + start.batches() + " " + start.trainingRows() + " " + start.validationRows());
      }

      @Override
      public void epochStarted(int epoch) {
        heard.add("epoch " + epoch);
      }

      @Override
      public void batchFinished(int epoch, int batch, double loss) {
        heard.add("batch " + batch);
      }

      @Override
      public void epochFinished(EpochResult result) {
        heard.add("end " + result.epoch());
      }

      @Override
      public void finished(TrainingRun<?> run) {
        heard.add("finished");
      }
    };
    Trainer.of(LinearNetwork.Definition.of(LINE, plan().epochs(2).split(Split.holdout(0.5, 0)).build()))
        .listener(listener).batch(30).fit(line(100));

    assertThat(heard).containsExactly("start 2 50 50", "epoch 1", "batch 1", "batch 2", "end 1",
        "epoch 2", "batch 1", "batch 2", "end 2", "finished");
  }

  @Test
  void flatStepsEqualAFit() {
    TrainingPlan plan = plan().fullBatch().epochs(5).shuffle(false).build();
    Schema raw = Schema.builder().input(Column.real("x")).target(Column.real("y")).build();
    LinearNetwork.Definition<double[]> definition = new LinearNetwork.Definition<>(raw, Elements.FLOAT64, plan, 0.9, 0.2);
    double[] x = {1, -2, 0.5, 3};
    double[] y = {2, 0, 1, -1};
    Trainer<LinearNetwork<double[]>, double[]> trainer = Trainer.of(definition).seed(3);
    double[] gradient = new double[2];
    for (int step = 0; step < 5; step++) {
      trainer.lossAndGradient(x, y, 4, gradient);
      trainer.step(gradient, 4);
    }

    double[] fitted = Trainer.of(definition).seed(3).fit(Dataset.of(raw, Elements.FLOAT64, x, y)).network().values();
    assertThat(trainer.network().values()).containsExactly(fitted);
  }

  @Test
  void historyIsATableWithEveryDigit() {
    TrainingPlan plan = plan().epochs(2).report("mae", "r2").split(Split.holdout(0.2, 0)).build();
    History history = Trainer.of(LinearNetwork.Definition.of(LINE, plan)).fit(line(50)).history();

    String[] lines = history.csv().split("\n");
    assertThat(lines[0]).isEqualTo("epoch,loss,validationLoss,mae,r2");
    assertThat(lines).hasSize(3);
    assertThat(Double.parseDouble(lines[2].split(",")[1])).isEqualTo(history.last().loss());
    assertThat(Double.parseDouble(lines[2].split(",")[4])).isEqualTo(history.last().metrics().get("r2"));
  }

  @Test
  void aReportNobodyAskedForTakesNoPassOverManyRows() {
    TrainingPlan silent = plan().epochs(2).defaultReport("mae", "r2").build();
    TrainingPlan written = plan().epochs(2).report("mae", "r2").build();
    TrainingPlan held = plan().epochs(2).defaultReport("mae").split(Split.holdout(0.1, 0)).build();

    History many = Trainer.of(LinearNetwork.Definition.of(LINE, silent)).fit(line(10_001)).history();
    assertThat(many.csv()).startsWith("epoch,loss,validationLoss,mae,r2\n");
    assertThat(many.csv().split("\n")[1]).endsWith(",,,");
    assertThat(Trainer.of(LinearNetwork.Definition.of(LINE, silent)).fit(line(100)).history().last().metrics())
        .containsOnlyKeys("mae", "r2");
    assertThat(Trainer.of(LinearNetwork.Definition.of(LINE, written)).fit(line(10_001)).history().last().metrics())
        .containsOnlyKeys("mae", "r2");
    assertThat(Trainer.of(LinearNetwork.Definition.of(LINE, held)).fit(line(10_001)).history().last().metrics())
        .containsOnlyKeys("mae");
  }

  @Test
  void refusesRowsWithoutTargets(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws IOException {
    java.nio.file.Path file = java.nio.file.Files.writeString(folder.resolve("inputs.csv"), "x,z\n1,2\n");
    Dataset<double[]> inputs = Dataset.csvInputs(LINE, Elements.FLOAT64, file);
    LinearNetwork.Definition<double[]> definition = LinearNetwork.Definition.of(LINE, plan().build());
    assertThatThrownBy(() -> Evaluation.of(definition, definition.initialized(1), inputs))
        .isInstanceOf(InputException.class).hasMessageContaining("without their targets");
  }

  @Test
  void refusesWhatCannotWork() {
    LinearNetwork.Definition<double[]> definition = LinearNetwork.Definition.of(LINE, plan().build());
    Trainer<LinearNetwork<double[]>, double[]> trainer = Trainer.of(definition);
    assertThatThrownBy(() -> trainer.epochs(0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> trainer.batch(-1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> trainer.rate(Double.NaN)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> trainer.threads(0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> trainer.initialValues(new double[2])).hasMessageContaining("4 values, not 2");

    TrainingPlan stops = plan().stop(new EarlyStopping("loss", 3, 0, true)).build();
    assertThatThrownBy(() -> Trainer.of(LinearNetwork.Definition.of(LINE, stops)).fit(line(10)))
        .hasMessageContaining("validation rows");
    TrainingPlan given = plan().split(Split.given()).build();
    assertThatThrownBy(() -> Trainer.of(LinearNetwork.Definition.of(LINE, given)).fit(line(10)))
        .hasMessageContaining("`given`");
    TrainingPlan held = plan().split(Split.holdout(0.2, 0)).build();
    assertThatThrownBy(() -> Trainer.of(LinearNetwork.Definition.of(LINE, held)).fit(line(1)))
        .hasMessageContaining("1 row is too few");
  }
}
