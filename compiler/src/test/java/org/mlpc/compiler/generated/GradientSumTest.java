package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.Network;

/**
 * Networks take turns on one thread with batches of all sizes; each call gives what a fresh thread gives, to the bit.
 */
class GradientSumTest {

  private static final int INPUTS = 3;
  private static final int CLASSES = 3;
  private static final int PARAMETERS = 3 * 5 + 5 + 5 + 5 + 5 * 3 + 3;

  private final GeneratedNetwork<?> compiled = GeneratedNetwork.compile("""
      model Golden {
        input { x: real(0 .. 2)[3] @minmax }
        output { label: category { a, b, c } }
        network { dense(5) batchNorm tanh dropout(0.3) output }
        train { loss = crossEntropy(classWeights = [1.0, 3.0, 0.5]) }
      }
      """);

  @Test
  void isThatOfAFreshThread() {
    Network<?, ?>[] networks = {compiled.initialized(1), compiled.initialized(2)};
    SplittableRandom random = new SplittableRandom(7);
    for (int rows : new int[] {3, 1, 5, 5, 2, 40}) {
      float[] x = new float[rows * INPUTS];
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) (2 * random.nextDouble());
      }
      float[] y = new float[rows * CLASSES];
      for (int row = 0; row < rows; row++) {
        y[row * CLASSES + random.nextInt(CLASSES)] = 1;
      }
      for (Network<?, ?> network : networks) {
        double[] here = sums(network, x, y, rows);
        assertThat(here).isEqualTo(CompletableFuture.supplyAsync(() -> sums(network, x, y, rows),
            task -> new Thread(task).start()).join());
      }
      assertThat(sums(networks[0], x, y, rows)).isNotEqualTo(sums(networks[1], x, y, rows));
    }
  }

  /** Loss, weight, gradient. */
  private double[] sums(Network<?, ?> network, float[] x, float[] y, int rows) {
    float[] gradient = new float[PARAMETERS];
    double[] sums = new double[2 + PARAMETERS];
    try {
      sums[0] = (double) compiled.type().getMethod("lossAndGradient", float[].class, float[].class, int.class, float[].class)
          .invoke(network, x, y, rows, gradient);
      sums[1] = (double) compiled.type().getMethod("weight", float[].class, int.class).invoke(network, y, rows);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    for (int i = 0; i < PARAMETERS; i++) {
      sums[2 + i] = gradient[i];
    }
    return sums;
  }
}
