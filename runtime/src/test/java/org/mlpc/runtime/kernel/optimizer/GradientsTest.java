package org.mlpc.runtime.kernel.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlpc.runtime.kernel.Close.assertClose;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.kernel.Golden;
import org.mlpc.runtime.kernel.Panels;

class GradientsTest {

  private static final Golden PYTORCH = new Golden("pytorch.txt");

  @Test
  void clippingMatchesPyTorch() {
    double[] g = Arrays.copyOf(PYTORCH.get("gradients"), 7);
    double[] lanes = new double[16];
    Gradients.addSquares(g, 7, 0, lanes);
    Gradients.multiply(g, 7, Gradients.clipFactor(lanes, 0.5));
    assertClose("norm", g, PYTORCH.get("clip.norm"), 1e-12, 1e-3);
    Gradients.clipValue(g, 7, 0.1);
    assertClose("value", g, PYTORCH.get("clip.value"), 1e-12, 1e-3);
  }

  @Test
  void normIsTheSameToTheBitInFileOrderAndInPanels() {
    int in = 37;
    int out = 19;
    float[] file = new float[5 + in * out];
    for (int i = 0; i < file.length; i++) {
      file[i] = (float) Math.sin(i * i);
    }
    float[] panels = new float[Panels.length(in, out)];
    Panels.pack(file, 5, out, in, panels);
    double[] flat = new double[16];
    Gradients.addSquares(file, file.length, 0, flat);
    double[] split = new double[16];
    Gradients.addSquares(file, 5, 0, split);
    Gradients.addSquares(panels, in, out, 5, split);
    assertThat(split).isEqualTo(flat);
    double sum = 0;
    for (float g : file) {
      sum += (double) g * g;
    }
    assertThat(Gradients.norm(flat)).isCloseTo(Math.sqrt(sum), Offset.offset(1e-12));
  }

  @Test
  void penaltyAddsBothPartsAndLeavesZeroWeightsAlone() {
    double[] g = {8, 8, 8};
    Gradients.penalize(g, new double[] {2, -3, 0}, 3, 0.5, 0.1, 0.01);
    assertClose("penalized", g, new double[] {4 + 0.1 + 0.02, 4 - 0.1 - 0.03, 4}, 1e-15, 1);
  }

  @Test
  void maxNormScalesOnlyTheUnitsAboveIt() {
    int in = 2;
    double[] weight = new double[Panels.length(in, 17)];
    Panels.pack(unit(17, in, 3, 4), 0, 17, in, weight);
    weight[Panels.index(in, 17, 16, 0)] = 0.5;
    weight[Panels.index(in, 17, 16, 1)] = 0.5;
    MaxNorm.apply(weight, in, 17, 1);
    assertThat(weight[Panels.index(in, 17, 0, 0)]).isCloseTo(0.6, Offset.offset(1e-15));
    assertThat(weight[Panels.index(in, 17, 15, 1)]).isCloseTo(0.8, Offset.offset(1e-15));
    assertThat(weight[Panels.index(in, 17, 16, 1)]).isEqualTo(0.5);
  }

  private static double[] unit(int out, int in, double first, double second) {
    double[] file = new double[out * in];
    for (int o = 0; o < out; o++) {
      file[o * in] = first;
      file[o * in + 1] = second;
    }
    return file;
  }
}
