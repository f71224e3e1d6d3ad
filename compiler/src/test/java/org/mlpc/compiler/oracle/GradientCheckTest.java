package org.mlpc.compiler.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.codegen.Generated;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.NetworkSketch;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Schema;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;
import org.mlpc.compiler.oracle.RandomNetworks.OutputKind;
import org.mlpc.runtime.TrainableNetwork;

/**
 * The gradients of generated classes against central differences: every activation with every loss that fits and every
 * kind of layer, each above a layer with weights, whose gradient would show a wrong one.
 */
class GradientCheckTest {

  private static final int ROWS = 5;
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;
  private static final long SEED = 7;

  /** Layers to put between the one below and the activation. */
  private static final Map<String, UnaryOperator<NetworkSketch>> LAYERS = Map.of(
      "dense", sketch -> sketch.dense("tested", 6, true, 20),
      "unbiased", sketch -> sketch.dense("tested", 6, false, 20),
      "batchNorm", sketch -> sketch.batchNorm(20),
      "layerNorm", sketch -> sketch.groupNorm(1, 20),
      "groupNorm", sketch -> sketch.groupNorm(2, 20),
      "dropout", sketch -> sketch.dropout(0.3, 20),
      "noise", sketch -> sketch.noise(0.2, 20),
      "prelu", sketch -> sketch.activate(Activation.PRELU, Map.of(), 20));

  @Test
  void everyActivationWithEveryLayerAndLoss() {
    List<Network> networks = new ArrayList<>();
    for (String layer : LAYERS.keySet().stream().sorted().toList()) {
      for (Activation activation : RandomNetworks.hiddenActivations()) {
        networks.add(withHeads(layer + activation, LAYERS.get(layer), activation, OutputKind.all()));
      }
    }
    check(networks);
  }

  @Test
  void everyActivationInsideHeadsWithEveryLoss() {
    List<Network> networks = new ArrayList<>();
    for (Activation activation : RandomNetworks.hiddenActivations()) {
      networks.add(insideHeads("Inside" + activation, activation, OutputKind.all()));
    }
    check(networks);
  }

  @Test
  void everyLossAlone() {
    List<Network> networks = new ArrayList<>();
    for (OutputKind kind : OutputKind.all()) {
      for (boolean options : new boolean[] {false, true}) {
        Schema schema = NetworkSketch.schema(4, kind.type());
        NetworkSketch sketch = below("Alone" + networks.size(), schema).activate(Activation.SWISH, Map.of(), 12);
        kind.on(sketch, "", schema.targets().get(0), 1, 13, options);
        networks.add(sketch.build());
      }
    }
    check(networks);
  }

  private static NetworkSketch below(String name, Schema schema) {
    return new NetworkSketch(name, Precision.FLOAT64, schema).dense("below", 6, true, 10);
  }

  private static Network withHeads(
      String name, UnaryOperator<NetworkSketch> layer, Activation activation, List<OutputKind> kinds) {
    Schema schema = NetworkSketch.schema(4, kinds.stream().map(OutputKind::type).toArray(ColumnType[]::new));
    NetworkSketch sketch = layer.apply(below(name, schema))
        .activate(activation, RandomNetworks.arguments(activation), 21);
    Value trunk = sketch.current();
    for (int i = 0; i < kinds.size(); i++) {
      kinds.get(i).on(sketch.from(trunk), "head" + i, schema.targets().get(i), 0.5 + i % 3, 30 + i, i % 2 == 0);
    }
    return sketch.build();
  }

  /** The trunk forks below the layers under test, so their input gradients are added up. */
  private static Network insideHeads(String name, Activation activation, List<OutputKind> kinds) {
    Schema schema = NetworkSketch.schema(4, kinds.stream().map(OutputKind::type).toArray(ColumnType[]::new));
    NetworkSketch sketch = below(name, schema);
    Value trunk = sketch.current();
    for (int i = 0; i < kinds.size(); i++) {
      sketch.from(trunk).dense("head" + i + ".tested", 3, true, 20 + i)
          .activate(activation, RandomNetworks.arguments(activation), 20 + i);
      kinds.get(i).on(sketch, "head" + i, schema.targets().get(i), 0.5 + i % 3, 60 + i, i % 2 == 0);
    }
    return sketch.build();
  }

  private static void check(List<Network> networks) {
    List<TrainableNetwork<double[]>> trainings = Generated.trainings(networks, ROWS);
    for (int i = 0; i < networks.size(); i++) {
      Network network = networks.get(i);
      TrainableNetwork<double[]> training = trainings.get(i);
      Optional<String> fault = Optional.of("");
      for (int draw = 0; draw < 20 && fault.isPresent() && fault.get().isEmpty(); draw++) {
        fault = fault(network, training, new Random(31 * i + draw));
      }
      assertThat(fault).as(network.name()).isEmpty();
    }
  }

  /** What is wrong; empty text if the numbers drawn lie across a kink, so that nothing can be said of them. */
  private static Optional<String> fault(Network network, TrainableNetwork<double[]> training, Random random) {
    Rows.random(network, ROWS, random).into(training);
    double[] values = RandomNetworks.values(network, random);
    double[] gradient = new double[(int) network.parameterCount()];
    double loss = loss(training, values);
    training.readGradient(gradient);
    int at = 0;
    int parameter = 0;
    for (Tensor tensor : network.tensors()) {
      double difference = 0;
      double size = 0;
      for (int i = 0; i < tensor.size(); i++, at++) {
        if (tensor.trainable()) {
          double up = moved(training, values, at, STEP);
          double down = moved(training, values, at, -STEP);
          if (Math.abs(up - loss - (loss - down)) > 1e-7 * Math.max(1, loss)) {
            return Optional.of("");
          }
          double numeric = (up - down) / (2 * STEP);
          double analytic = gradient[parameter++];
          difference += (numeric - analytic) * (numeric - analytic);
          size += numeric * numeric + analytic * analytic;
        }
      }
      // A gradient of 0, as that of a bias below batchNorm, shows as the rounding of the loss over the step.
      if (Math.sqrt(difference) > TOLERANCE * Math.max(Math.sqrt(size), 1e-3 * Math.max(1, loss))) {
        return Optional.of(tensor.name() + ": relative error " + Math.sqrt(difference / size));
      }
    }
    return Optional.empty();
  }

  private static double moved(TrainableNetwork<double[]> training, double[] values, int at, double by) {
    double before = values[at];
    values[at] = before + by;
    double loss = loss(training, values);
    values[at] = before;
    return loss;
  }

  /** Dropout and noise are drawn, the same each time. */
  private static double loss(TrainableNetwork<double[]> training, double[] values) {
    training.writeValues(values);
    return training.lossAndGradient(ROWS, SEED, 3);
  }
}
