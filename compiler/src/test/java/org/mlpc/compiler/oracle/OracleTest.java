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
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.TrainableNetwork;

/** Generated classes compute what the naive interpreter computes: losses, gradients, predictions. */
class OracleTest {

  private static final int NETWORKS = 200;
  private static final double TOLERANCE = 1e-10;

  @Test
  void generatedClassesAgreeWithTheInterpreter() {
    List<Network> networks = new ArrayList<>();
    for (int i = 0; i < NETWORKS; i++) {
      networks.add(new RandomNetworks(i).network("Random" + i));
    }
    List<NetworkDefinition<?, ?>> definitions = Generated.definitions(networks);
    for (int i = 0; i < NETWORKS; i++) {
      compare(networks.get(i), definitions.get(i), new Random(1000 + i));
    }
  }

  @SuppressWarnings("unchecked")
  private static void compare(Network network, NetworkDefinition<?, ?> definition, Random random) {
    int rows = 2 + random.nextInt(7);
    TrainableNetwork<double[]> training = (TrainableNetwork<double[]>) definition.training(rows + 1, 1);
    Rows data = Rows.random(network, rows, random);
    double[] values = randomValues(network, random);
    training.writeValues(values);
    data.into(training);

    double loss = training.lossAndGradient(rows);
    double[] gradient = new double[(int) network.parameterCount()];
    training.readGradient(gradient);
    int parameter = 0;
    int element = 0;
    for (Tensor tensor : network.tensors()) {
      for (int i = 0; i < tensor.size(); i++, element++) {
        if (tensor.trainable()) {
          Dual expected = new NaiveInterpreter(network, values, element, false).run(data.x(), data.y());
          agree(network, "loss", loss, expected.value());
          agree(network, tensor.name() + "[" + i + "]", gradient[parameter++], expected.slope());
        }
      }
    }
    NaiveInterpreter prediction = new NaiveInterpreter(network, values, -1, true);
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

  private static double[] randomValues(Network network, Random random) {
    double[] values = new double[network.tensors().stream().mapToInt(tensor -> (int) tensor.size()).sum()];
    int at = 0;
    for (Tensor tensor : network.tensors()) {
      double spread = tensor.role() == Tensor.Role.WEIGHT ? 1 / Math.sqrt(tensor.shape().get(1)) : 0.3;
      for (int i = 0; i < tensor.size(); i++) {
        double value = spread * random.nextGaussian();
        values[at++] = tensor.role() == Tensor.Role.RUNNING_VARIANCE ? 0.5 + Math.abs(value) : value;
      }
    }
    return values;
  }

  private static void agree(Network network, String what, double actual, double expected) {
    assertThat(Math.abs(actual - expected) / Math.max(1, Math.abs(expected)))
        .as("%s of %s: %s, expected %s", what, network.name(), actual, expected)
        .isLessThan(TOLERANCE);
  }
}
