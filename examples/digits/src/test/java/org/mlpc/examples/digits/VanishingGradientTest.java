package org.mlpc.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.LayerHealth;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.TrainingListener;
import org.mlpc.runtime.data.Dataset;

/** Six hidden layers: sigmoid passes on at most a quarter of the gradient at each, relu all of it or nothing. */
class VanishingGradientTest {

  private static final Path ROWS = Path.of("src/main/data/digits.csv");

  @Test
  void sigmoidsStarveTheFirstLayersAndRelusFeedThem() {
    List<LayerHealth> sigmoid = observed(DeepSigmoid.trainer(), DeepSigmoid.dataset(ROWS));
    List<LayerHealth> relu = observed(DeepRelu.trainer(), DeepRelu.dataset(ROWS));
    assertThat(sigmoid).hasSameSizeAs(relu).hasSize(2 * 7);
    for (int epoch = 0; epoch < 2; epoch++) {
      assertThat(ratio(sigmoid, epoch)).isLessThan(0.002);
      assertThat(ratio(relu, epoch)).isBetween(0.1, 10.0);
    }
    assertThat(sigmoid).allSatisfy(layer -> assertThat(layer.deadUnits()).isZero());
    assertThat(relu.subList(0, 6)).allSatisfy(layer -> assertThat(layer.activation()).isEqualTo("relu"));
  }

  /** ‖gradient of the first layer‖ / ‖gradient of the last‖ before the first epoch (0), or after it (1). */
  private static double ratio(List<LayerHealth> layers, int epoch) {
    return layers.get(7 * epoch).gradientNorm() / layers.get(7 * epoch + 6).gradientNorm();
  }

  private static <A> List<LayerHealth> observed(Trainer<?, A> trainer, Dataset<A> rows) {
    List<LayerHealth> observed = new ArrayList<>();
    trainer.epochs(1).watch(true).listener(new TrainingListener() {
      @Override
      public void layersObserved(int epoch, List<LayerHealth> layers) {
        observed.addAll(layers);
      }
    }).fit(rows);
    return observed;
  }
}
