package org.mlpc.compiler.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.NetworkSketch;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Schema;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** Networks of any shape: no, some or many hidden layers of every kind, one output or heads on a trunk. */
final class RandomNetworks {

  private static final int[] WIDTHS = {1, 2, 3, 4, 6, 8, 15, 16, 17, 20, 33};

  private final Random random;
  private int line = 10;

  RandomNetworks(long seed) {
    random = new Random(seed);
  }

  Network network(String name) {
    int heads = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
    List<OutputKind> kinds = new ArrayList<>();
    for (int i = 0; i < heads; i++) {
      kinds.add(OutputKind.all().get(random.nextInt(OutputKind.all().size())));
    }
    Schema schema = NetworkSketch.schema(
        1 + random.nextInt(20), kinds.stream().map(OutputKind::type).toArray(ColumnType[]::new));
    NetworkSketch sketch = new NetworkSketch(name, Precision.FLOAT64, schema);
    hidden(sketch, random.nextInt(4), "hidden");
    Value trunk = sketch.current();
    for (int i = 0; i < heads; i++) {
      String head = heads == 1 ? "" : "y" + i;
      sketch.from(trunk);
      if (heads > 1) {
        hidden(sketch, random.nextInt(2), head + ".dense");
      }
      Column target = schema.targets().get(i);
      kinds.get(i).on(sketch, head, target, heads == 1 ? 1 : 0.25 + random.nextInt(3), line++, random.nextBoolean());
    }
    return sketch.build();
  }

  private void hidden(NetworkSketch sketch, int layers, String name) {
    for (int i = 0; i < layers; i++) {
      if (random.nextInt(8) == 0) {
        disturb(sketch);
      }
      sketch.dense(name + (i + 1), WIDTHS[random.nextInt(WIDTHS.length)], random.nextInt(5) > 0, line++);
      if (random.nextInt(3) == 0) {
        normalize(sketch);
      }
      if (random.nextInt(8) > 0) {
        Activation activation = hiddenActivations().get(random.nextInt(hiddenActivations().size()));
        sketch.activate(activation, arguments(activation), line++);
      }
      if (random.nextInt(4) == 0) {
        normalize(sketch);
      }
      if (random.nextInt(3) == 0) {
        disturb(sketch);
      }
    }
  }

  private void normalize(NetworkSketch sketch) {
    int width = sketch.current().width();
    if (random.nextBoolean() || width < 4) {
      sketch.batchNorm(line++);
    } else {
      sketch.groupNorm(width % 2 == 0 && random.nextBoolean() ? 2 : 1, line++);
    }
  }

  private void disturb(NetworkSketch sketch) {
    if (random.nextBoolean()) {
      sketch.dropout(0.3, line++);
    } else {
      sketch.noise(0.1, line++);
    }
  }

  /** Values of all tensors in file order: weights of unit gain, and what a trained network might have. */
  static double[] values(Network network, Random random) {
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

  static List<Activation> hiddenActivations() {
    List<Activation> all = new ArrayList<>(List.of(Activation.values()));
    all.removeAll(List.of(Activation.STEP, Activation.SOFTMAX));
    return all;
  }

  static Map<String, Argument> arguments(Activation activation) {
    return switch (activation) {
      case LEAKY_RELU -> Map.of("slope", new Argument.Scalar(0.1));
      case ELU -> Map.of("alpha", new Argument.Scalar(1.5));
      default -> Map.of();
    };
  }

  /**
   * A target with an output activation and a loss that fit it.
   *
   * @param weights the weights of its classes, if it has any
   */
  record OutputKind(ColumnType type, int width, Activation activation, Loss loss, List<Double> weights) {

    static List<OutputKind> all() {
      ColumnType real = new ColumnType.Real(Optional.empty());
      ColumnType bool = new ColumnType.Bool("", "", 0.5);
      ColumnType category = new ColumnType.Category(NetworkSketch.labels(3), false, false);
      ColumnType set = new ColumnType.LabelSet(NetworkSketch.labels(5), 0.5, false);
      List<OutputKind> all = new ArrayList<>();
      for (Activation activation : List.of(
          Activation.LINEAR, Activation.RELU, Activation.SOFTPLUS, Activation.SIGMOID, Activation.TANH)) {
        for (Loss loss : List.of(Loss.MSE, Loss.MAE, Loss.HUBER, Loss.LOG_COSH)) {
          all.add(new OutputKind(real, 1, activation, loss, List.of()));
        }
      }
      all.add(new OutputKind(bool, 1, Activation.SIGMOID, Loss.BCE, List.of(0.5, 2.0)));
      all.add(new OutputKind(bool, 1, Activation.SIGMOID, Loss.MSE, List.of()));
      all.add(new OutputKind(bool, 1, Activation.LINEAR, Loss.HINGE, List.of(1.0, 3.0)));
      all.add(new OutputKind(bool, 1, Activation.STEP, Loss.PERCEPTRON, List.of()));
      all.add(new OutputKind(category, 3, Activation.SOFTMAX, Loss.CROSS_ENTROPY, List.of(0.5, 1.0, 2.5)));
      all.add(new OutputKind(set, 5, Activation.SIGMOID, Loss.BCE, List.of()));
      return all;
    }

    /** Ends a network, or one of its heads, with this output; {@code options} adds weights, smoothing and the like. */
    void on(NetworkSketch sketch, String head, Column target, double lossWeight, int line, boolean options) {
      Map<String, Argument> arguments = new HashMap<>();
      ClassWeights classWeights = new ClassWeights.Equal();
      if (loss == Loss.HUBER) {
        arguments.put("delta", new Argument.Scalar(0.7));
      }
      if (options) {
        if (!weights.isEmpty()) {
          classWeights = new ClassWeights.Given(weights);
        }
        if (loss == Loss.CROSS_ENTROPY) {
          arguments.put("labelSmoothing", new Argument.Scalar(0.1));
        } else if (loss == Loss.MSE) {
          arguments.put("half", new Argument.Flag(true));
        } else if (loss != Loss.PERCEPTRON) {
          arguments.put("reduction", new Argument.Word("sum"));
        }
      }
      String prefix = head.isEmpty() ? "" : head + ".";
      sketch.dense(prefix + "output", width, true, line)
          .output(head, activation, loss, arguments, classWeights, lossWeight, List.of(target), line, line + 1);
    }
  }
}
