package org.mlpc.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected rates are worked out by hand from the formulas of the language, for r = 0.1 and eight epochs. */
class ScheduleTest {

  private static double[] rates(Schedule schedule) {
    return IntStream.range(0, 8).mapToDouble(t -> schedule.rate(0.1, t, 8)).toArray();
  }

  private static org.assertj.core.data.Offset<Double> tiny() {
    return within(1e-15);
  }

  @Test
  void step() {
    assertThat(rates(Schedule.step(3, 0.5))).containsExactly(
        new double[] {0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025}, tiny());
  }

  @Test
  void exponentialAndInverse() {
    assertThat(Schedule.exponential(0.5).rate(0.1, 3, 8)).isCloseTo(0.0125, tiny());
    assertThat(Schedule.inverse(0.5).rate(0.1, 2, 8)).isCloseTo(0.05, tiny());
  }

  @Test
  void polynomialAndLinear() {
    assertThat(Schedule.polynomial(2, 0.02).rate(0.1, 4, 8)).isCloseTo(0.02 + 0.08 * 0.25, tiny());
    assertThat(rates(Schedule.linear(0))).containsExactly(
        new double[] {0.1, 0.0875, 0.075, 0.0625, 0.05, 0.0375, 0.025, 0.0125}, tiny());
  }

  @Test
  void cosineWithWarmup() {
    double[] rates = rates(Schedule.cosine(2, 0.01));
    assertThat(rates[0]).isCloseTo(0.05, tiny());
    assertThat(rates[1]).isCloseTo(0.1, tiny());
    assertThat(rates[2]).isCloseTo(0.1, tiny());
    assertThat(rates[4]).isCloseTo(0.01 + 0.5 * 0.09 * 1.5, tiny());
    assertThat(rates[5]).isCloseTo(0.055, tiny());
  }

  @Test
  void oneCycleClimbsToThePeakAndFallsToATenThousandth() {
    Schedule cycle = Schedule.oneCycle(0.25);
    assertThat(cycle.perStep()).isTrue();
    assertThat(cycle.rate(0.1, 0, 8)).isCloseTo(0.004, tiny());
    assertThat(cycle.rate(0.1, 1, 8)).isCloseTo(0.052, tiny());
    assertThat(cycle.rate(0.1, 2, 8)).isCloseTo(0.1, tiny());
    assertThat(cycle.rate(0.1, 5, 8)).isCloseTo((0.1 + 1e-5) / 2, tiny());
    assertThat(cycle.rate(0.1, 8, 8)).isCloseTo(1e-5, tiny());
  }

  @Test
  void piecewise() {
    assertThat(rates(Schedule.piecewise(List.of(2, 5), List.of(0.01, 0.001)))).containsExactly(
        0.1, 0.1, 0.01, 0.01, 0.01, 0.001, 0.001, 0.001);
    assertThatThrownBy(() -> Schedule.piecewise(List.of(1), List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void perStepCountsUpdates() {
    LearningRate epochs = new LearningRate(Schedule.linear(0), 1, 4, 10);
    LearningRate steps = new LearningRate(Schedule.linear(0).everyStep(), 1, 4, 10);
    assertThat(epochs.at(1, 15)).isCloseTo(0.75, tiny());
    assertThat(steps.at(1, 15)).isCloseTo(1 - 15 / 40.0, tiny());
  }

  @Test
  void everyStepKeepsTheOptions() {
    for (Schedule schedule : List.of(Schedule.step(3, 0.5), Schedule.exponential(0.9), Schedule.inverse(0.1),
        Schedule.polynomial(2, 0.01), Schedule.cosine(2, 0.01), Schedule.piecewise(List.of(2), List.of(0.01)))) {
      assertThat(schedule.perStep()).isFalse();
      assertThat(schedule.everyStep().perStep()).isTrue();
      assertThat(rates(schedule.everyStep())).containsExactly(rates(schedule));
    }
  }

  /** PyTorch's ReduceLROnPlateau(patience=1, threshold=0.1, factor=0.5, min_lr=0.2) on the same losses. */
  @Test
  void plateauLowersTheRateAfterPatienceEnded() {
    LearningRate rate = new LearningRate(Schedule.plateau("loss", 0.5, 1, 0.1, 0.2), 1, 10, 1);
    double[] losses = {1, 0.95, 0.91, 0.8, 0.79, 0.78, 0.77, 0.76, 0.75, 0.75};
    double[] expected = {1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.2, 0.2, 0.2};
    for (int epoch = 0; epoch < losses.length; epoch++) {
      rate.epochFinished(losses[epoch], false);
      assertThat(rate.at(epoch + 1, 0)).as("after epoch %d", epoch).isCloseTo(expected[epoch], tiny());
    }
  }

  @Test
  void plateauStateSurvivesACheckpoint() {
    LearningRate one = new LearningRate(Schedule.plateau("accuracy", 0.5, 1, 0, 0), 1, 10, 1);
    LearningRate two = new LearningRate(Schedule.plateau("accuracy", 0.5, 1, 0, 0), 1, 10, 1);
    double[] accuracies = {0.5, 0.6, 0.6, 0.55, 0.7, 0.7, 0.7};
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      one.epochFinished(accuracies[epoch], true);
      if (epoch == 2) {
        two.state(one.state());
      } else if (epoch > 2) {
        two.epochFinished(accuracies[epoch], true);
      }
    }
    assertThat(one.at(7, 0)).isEqualTo(0.25);
    assertThat(two.at(7, 0)).isEqualTo(0.25);
  }
}
