package org.mlpc.compiler.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.codegen.Generated;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Output;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.runtime.TrainableNetwork;

/** Generated classes compute what the naive interpreter computes: losses, gradients, predictions. */
class OracleTest {

  private static final int NETWORKS = 200;
  private static final int MOST_ROWS = 8;
  private static final double TOLERANCE = 1e-10;

  @Test
  void generatedClassesAgreeWithTheInterpreter() {
    List<Network> networks = new ArrayList<>();
    for (int i = 0; i < NETWORKS; i++) {
      networks.add(new RandomNetworks(i).network("Random" + i));
    }
    List<TrainableNetwork<double[]>> trainings = Generated.trainings(networks, MOST_ROWS);
    for (int i = 0; i < NETWORKS; i++) {
      compare(networks.get(i), trainings.get(i), new Random(1000 + i));
    }
  }

  private static void compare(Network network, TrainableNetwork<double[]> training, Random random) {
    int rows = 2 + random.nextInt(MOST_ROWS - 1);
    Rows data = Rows.random(network, rows, random);
    double[] values = RandomNetworks.values(network, random);
    training.writeValues(values);
    data.into(training);

    double loss = training.lossAndGradient(rows);
    double[] gradient = new double[(int) network.parameterCount()];
    training.readGradient(gradient);
    for (double[] direction : directions(network, random)) {
      Dual expected = new NaiveInterpreter(network, values, direction, false).run(data.x(), data.y());
      agree(network, "loss", loss, expected.value());
      agree(network, "gradient", along(network, gradient, direction), expected.slope());
    }
    NaiveInterpreter prediction = new NaiveInterpreter(network, values, new double[values.length], true);
    prediction.run(data.x(), data.y());
    training.forward(rows);
    for (Output output : network.outputs()) {
      int offset = output.targets().get(0).offset();
      for (int r = 0; r < rows; r++) {
        for (int j = 0; j < output.prediction().width(); j++) {
          double expected = prediction.result(output.prediction())[r][j].value();
          agree(network, "output", training.outputs()[r * training.outputStride() + offset + j], expected);
        }
      }
    }
  }

  /** One element of each tensor, and four directions in which all of them take part. */
  private static List<double[]> directions(Network network, Random random) {
    int size = network.tensors().stream().mapToInt(tensor -> (int) tensor.size()).sum();
    List<double[]> directions = new ArrayList<>();
    int at = 0;
    for (Tensor tensor : network.tensors()) {
      double[] single = new double[size];
      single[at + random.nextInt((int) tensor.size())] = tensor.trainable() ? 1 : 0;
      directions.add(single);
      at += (int) tensor.size();
    }
    for (int i = 0; i < 4; i++) {
      double[] all = new double[size];
      at = 0;
      for (Tensor tensor : network.tensors()) {
        for (int j = 0; j < tensor.size(); j++, at++) {
          all[at] = tensor.trainable() ? random.nextGaussian() : 0;
        }
      }
      directions.add(all);
    }
    return directions;
  }

  private static double along(Network network, double[] gradient, double[] direction) {
    double sum = 0;
    int at = 0;
    int parameter = 0;
    for (Tensor tensor : network.tensors()) {
      for (int i = 0; i < tensor.size(); i++, at++) {
        sum += tensor.trainable() ? direction[at] * gradient[parameter++] : 0;
      }
    }
    return sum;
  }

  private static void agree(Network network, String what, double actual, double expected) {
    assertThat(Math.abs(actual - expected) / Math.max(1, Math.abs(expected)))
        .as("%s of %s: %s, expected %s", what, network.name(), actual, expected)
        .isLessThan(TOLERANCE);
  }
}
