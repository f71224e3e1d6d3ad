package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

class LayerWatchTest {

  private static final Schema SCHEMA =
      Schema.builder().input(Column.real("x")).target(Column.real("y")).build();
  private static final Dataset<double[]> ROWS =
      Dataset.of(SCHEMA, Elements.FLOAT64, new double[] {1, 3}, new double[] {1, 0});

  private static final class Recorder implements TrainingListener {
    private final List<Integer> epochs = new ArrayList<>();
    private final List<LayerHealth> layers = new ArrayList<>();

    @Override
    public void layersObserved(int epoch, List<LayerHealth> observed) {
      epochs.add(epoch);
      layers.addAll(observed);
    }
  }

  @Test
  void tellsGradientAndWeightNormsBeforeAndAfterEveryEpoch() {
    Recorder recorder = new Recorder();
    TrainingPlan plan = TrainingPlan.builder().rate(0.01).epochs(2).build();
    Trainer.of(LinearNetwork.Definition.of(SCHEMA, plan)).watch(true).listener(recorder)
        .initialValues(new double[] {3, 4, 0}).fit(ROWS);

    assertThat(recorder.epochs).containsExactly(0, 1, 2);
    LayerHealth first = recorder.layers.get(0);
    assertThat(first.layer()).isEqualTo("output");
    assertThat(first.line()).isEqualTo(7);
    assertThat(first.weightNorm()).isCloseTo(5, within(1e-15));
    // Errors 3 + 4 − 1 = 6 and 9 + 4 = 13: ∂/∂w = (2·6·1 + 2·13·3)/2 = 45, ∂/∂b = 19.
    assertThat(first.gradientNorm()).isCloseTo(Math.sqrt(45 * 45 + 19 * 19), within(1e-12));
  }

  @Test
  void lookingChangesNothing() throws IOException {
    TrainingPlan plan = TrainingPlan.builder().rate(0.01).epochs(3).batch(1).build();
    LinearNetwork.Definition<double[]> definition =
        new LinearNetwork.Definition<>(SCHEMA, Elements.FLOAT64, plan, 0.9, 0.3);
    assertThat(TrainerTest.bytes(Trainer.of(definition).watch(true).fit(ROWS).network()))
        .isEqualTo(TrainerTest.bytes(Trainer.of(definition).fit(ROWS).network()));
  }

  /** Four rows of three units, as a layer of this function might give them. */
  private static LayerHealth health(String activation, double... values) {
    LinearNetwork.Definition<double[]> definition =
        LinearNetwork.Definition.of(SCHEMA, TrainingPlan.builder().build());
    LinearTraining<double[]> arithmetic = new LinearTraining<>(definition, Evaluator.ROWS) {
      @Override
      public void observe(int rows, LayerObserver<double[]> observer) {
        observer.layer("hidden", activation, 3, values, 3, 4);
      }
    };
    double[] x = {0, 1, 2, 3};
    PreparedRows<double[]> rows = new PreparedRows<>(Dataset.of(SCHEMA, Elements.FLOAT64, x, x),
        org.mlpc.runtime.data.Normalization.identity(SCHEMA));
    return new LayerWatch<>(definition, arithmetic, rows).observe().get(0);
  }

  @Test
  void aUnitThatIsZeroForEveryRowIsDead() {
    double[] values = {0, 1, 0, 9, 0, 0, 0, 9, 0, 2, 0, 9, 0, 0, 0.5, 9};
    assertThat(health("relu", values).deadUnits()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(health("linear", values).deadUnits()).isZero();
    assertThat(health("relu", values).gradientNorm()).isNaN();
  }

  @Test
  void valuesOnTheFlatEndsAreSaturated() {
    double[] values = {0.995, 0.5, 0.2, 9, 0.001, 0.5, 0.2, 9, -0.99, 0.5, 0.2, 9, 0.5, 0.5, 0.2, 9};
    assertThat(health("sigmoid", values).saturated()).isCloseTo(3 / 12.0, within(1e-15));
    assertThat(health("tanh", values).saturated()).isCloseTo(2 / 12.0, within(1e-15));
    assertThat(health("relu", values).saturated()).isZero();
  }
}
