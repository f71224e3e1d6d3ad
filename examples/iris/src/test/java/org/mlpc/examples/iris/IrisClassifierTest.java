package org.mlpc.examples.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.runtime.TrainingRun;
import org.mlpc.runtime.data.Dataset;

class IrisClassifierTest {

  private static final IrisClassifier.Input SETOSA = new IrisClassifier.Input(5.1, 3.5, 1.4, 0.2);

  private static Dataset<float[]> flowers;
  private static TrainingRun<IrisClassifier> run;

  @BeforeAll
  static void train() {
    flowers = IrisClassifier.dataset(Path.of("src/main/data/iris.csv"));
    Dataset<float[]> unseen = IrisClassifier.dataset(Path.of("src/test/resources/iris-test.csv"));
    run = IrisClassifier.trainer().test(unseen).fit(flowers);
  }

  @Test
  void tellsFlowersItHasNotSeen() {
    assertThat((Double) run.report().metrics().get("accuracy")).isGreaterThanOrEqualTo(0.93);
    assertThat(run.report().rows()).isEqualTo(30);
  }

  @Test
  void theProbabilitiesSumToOneAndTheGreatestDecides() {
    IrisClassifier.Prediction prediction = run.network().predict(SETOSA);
    float sum = 0;
    for (IrisClassifier.Species species : IrisClassifier.Species.values()) {
      sum += prediction.probability(species);
    }
    assertThat(sum).isCloseTo(1, within(1e-6f));
    assertThat(prediction.species()).isEqualTo(IrisClassifier.Species.SETOSA);
    assertThat(prediction.probability(IrisClassifier.Species.SETOSA)).isGreaterThan(0.9f);
  }

  @Test
  void oneByOneAndAllAtOnceGiveTheSameBits() {
    var versicolor = new IrisClassifier.Input(5.9, 3.0, 4.2, 1.5);
    List<IrisClassifier.Prediction> both = run.network().predict(List.of(SETOSA, versicolor));
    assertThat(both.get(1).probabilities()).isEqualTo(run.network().predict(versicolor).probabilities());
  }

  @Test
  void aSavedNetworkPredictsTheSameBits(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("iris.safetensors");
    run.network().save(file);
    assertThat(IrisClassifier.load(file).predict(SETOSA).probabilities())
        .isEqualTo(run.network().predict(SETOSA).probabilities());
  }

  @Test
  void theSameSeedGivesTheSameFileAndAnotherSeedAnother(@TempDir Path folder) throws IOException {
    Path again = folder.resolve("again.safetensors");
    Path first = folder.resolve("first.safetensors");
    Path other = folder.resolve("other.safetensors");
    IrisClassifier.trainer().epochs(5).fit(flowers).network().save(first);
    IrisClassifier.trainer().epochs(5).fit(flowers).network().save(again);
    IrisClassifier.trainer().epochs(5).seed(7).fit(flowers).network().save(other);
    assertThat(Files.mismatch(first, again)).isEqualTo(-1);
    assertThat(Files.mismatch(first, other)).isNotEqualTo(-1);
  }
}
