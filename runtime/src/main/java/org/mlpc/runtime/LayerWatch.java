package org.mlpc.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.io.TensorSpec;

/** Measures every layer on the first training rows and leaves the network as it was. */
final class LayerWatch<A> {

  /** A bounded function counts as saturated within this share of its ends. */
  private static final double FLAT = 0.01;

  private final NetworkDefinition<?, A> definition;
  private final TrainableNetwork<A> network;
  private final PreparedRows<A> rows;
  private final Elements<A> elements;
  private final Map<String, double[]> squares = new LinkedHashMap<>();

  LayerWatch(NetworkDefinition<?, A> definition, TrainableNetwork<A> network, PreparedRows<A> rows) {
    this.definition = definition;
    this.network = network;
    this.rows = rows;
    this.elements = definition.elements();
  }

  List<LayerHealth> observe() {
    int count = Math.min(Evaluator.ROWS, rows.rows());
    int[] order = java.util.stream.IntStream.range(0, count).toArray();
    A before = elements.allocate(NetworkSize.values(definition));
    network.readValues(before);
    rows.gather(order, 0, count, network);
    network.lossAndGradient(count);
    measureParameters(before, network.weight(count));
    List<LayerHealth> layers = new ArrayList<>();
    network.observe(count, (layer, activation, line, values, width, stride) -> {
      double[] norms = squares.getOrDefault(layer, new double[] {Double.NaN, Double.NaN});
      layers.add(new LayerHealth(layer, line, activation, Math.sqrt(norms[0]), Math.sqrt(norms[1]),
          activation.equals("relu") ? dead(values, count, width, stride) : 0,
          saturated(activation, values, count, width, stride)));
    });
    // A pass of training moves the running statistics of batchNorm; nobody is to notice that we looked.
    network.writeValues(before);
    return layers;
  }

  private void measureParameters(A values, double weight) {
    A gradient = elements.allocate(NetworkSize.parameters(definition));
    network.readGradient(gradient);
    int at = 0;
    int from = 0;
    for (TensorSpec tensor : definition.tensors()) {
      if (tensor.trainable()) {
        String layer = tensor.name().substring(0, tensor.name().lastIndexOf('.'));
        double[] sums = squares.computeIfAbsent(layer, name -> new double[2]);
        for (int i = 0; i < tensor.size(); i++) {
          double g = elements.get(gradient, from + i) / weight;
          double w = elements.get(values, at + i);
          sums[0] += g * g;
          sums[1] += w * w;
        }
        from += tensor.size();
      }
      at += tensor.size();
    }
  }

  private double dead(A values, int count, int width, int stride) {
    int dead = 0;
    for (int unit = 0; unit < width; unit++) {
      boolean alive = false;
      for (int row = 0; row < count && !alive; row++) {
        alive = elements.get(values, row * stride + unit) != 0;
      }
      dead += alive ? 0 : 1;
    }
    return (double) dead / width;
  }

  private double saturated(String activation, A values, int count, int width, int stride) {
    double low;
    switch (activation) {
      case "sigmoid", "hardSigmoid" -> low = 0;
      case "tanh", "softsign" -> low = -1;
      default -> {
        return 0;
      }
    }
    double margin = FLAT * (1 - low);
    long flat = 0;
    for (int row = 0; row < count; row++) {
      for (int unit = 0; unit < width; unit++) {
        double a = elements.get(values, row * stride + unit);
        flat += a < low + margin || a > 1 - margin ? 1 : 0;
      }
    }
    return (double) flat / ((long) count * width);
  }
}
