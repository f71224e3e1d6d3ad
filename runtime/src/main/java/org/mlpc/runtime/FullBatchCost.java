package org.mlpc.runtime;

import java.util.List;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.io.TensorSpec;

/** The cost of all training rows, penalty included, as a function of the parameters in double. */
final class FullBatchCost<A> {

  private final List<TensorSpec> tensors;
  private final Lbfgs lbfgs;
  private final Elements<A> elements;
  private final TrainableNetwork<A> network;
  private final PreparedRows<A> rows;
  private final long seed;
  private final int[] order;
  private final A values;
  private final A gradientSum;
  private final double[] gradient;
  private double loss;

  FullBatchCost(
      NetworkDefinition<?, A> definition, Lbfgs lbfgs, TrainableNetwork<A> network, PreparedRows<A> rows, long seed) {
    this.tensors = definition.tensors();
    this.lbfgs = lbfgs;
    this.elements = definition.elements();
    this.network = network;
    this.rows = rows;
    this.seed = seed;
    order = java.util.stream.IntStream.range(0, rows.rows()).toArray();
    values = elements.allocate(NetworkSize.values(definition));
    gradientSum = elements.allocate(NetworkSize.parameters(definition));
    gradient = new double[elements.length(gradientSum)];
  }

  /** Brings the rows back into the batch, which measuring has overwritten. */
  void gather() {
    rows.gather(order, 0, order.length, network);
  }

  double[] parameters() {
    network.readValues(values);
    double[] parameters = new double[gradient.length];
    int from = 0;
    int to = 0;
    for (TensorSpec tensor : tensors) {
      for (int i = 0; tensor.trainable() && i < tensor.size(); i++) {
        parameters[to++] = elements.get(values, from + i);
      }
      from += tensor.size();
    }
    return parameters;
  }

  /** Sets the parameters, rounded to the element type. */
  void parameters(double[] parameters) {
    network.readValues(values);
    int from = 0;
    int to = 0;
    for (TensorSpec tensor : tensors) {
      for (int i = 0; tensor.trainable() && i < tensor.size(); i++) {
        elements.set(values, from + i, parameters[to++]);
      }
      from += tensor.size();
    }
    network.writeValues(values);
  }

  /**
   * The cost at the present parameters; {@link #gradient()} is its gradient and {@link #loss()} the mean loss alone.
   */
  double value(long step) {
    double lossSum = network.lossAndGradient(rows.rows(), seed, step);
    double weight = network.weight(rows.rows());
    network.readGradient(gradientSum);
    loss = lossSum / weight;
    double cost = loss;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = elements.get(gradientSum, i) / weight;
    }
    double[] parameters = parameters();
    int at = 0;
    for (TensorSpec tensor : tensors) {
      if (!tensor.trainable()) {
        continue;
      }
      Lbfgs.Penalty penalty = lbfgs.penalties().get(tensor.name());
      for (int i = at; penalty != null && i < at + tensor.size(); i++) {
        double w = parameters[i];
        cost += penalty.l1() * Math.abs(w) + 0.5 * penalty.l2() * w * w;
        gradient[i] += penalty.l1() * Math.signum(w) + penalty.l2() * w;
      }
      at += tensor.size();
    }
    return cost;
  }

  double[] gradient() {
    return gradient;
  }

  double loss() {
    return loss;
  }
}
