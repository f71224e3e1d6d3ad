package org.mlpc.runtime;

import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.random.Philox;
import org.mlpc.runtime.random.Purpose;

/**
 * Linear, logistic or softmax regression, as the first target's type asks, by momentum; z = x Wᵀ + b. Noise on the
 * inputs stands for all that is drawn at random; the last value counts updates, as running statistics do.
 */
class LinearTraining<A> implements TrainableNetwork<A> {

  private final Elements<A> elements;
  private final double momentum;
  private final double noise;
  private final Column target;
  private final int in;
  private final int out;
  private final int inStride;
  private final A inputs;
  private final A targets;
  private final A outputs;
  private final double[] weights;
  private final double[] velocity;
  private final double[] gradient;
  private double[] classWeights;
  private double updates;
  private double decay = 1;

  LinearTraining(LinearNetwork.Definition<A> definition, int maxRows) {
    elements = definition.elements();
    momentum = definition.momentum();
    noise = definition.noise();
    target = definition.schema().targets().get(0);
    in = definition.schema().inputWidth();
    out = definition.schema().targetWidth();
    inStride = in + 3;
    inputs = elements.allocate(maxRows * inStride);
    targets = elements.allocate(maxRows * out);
    outputs = elements.allocate(maxRows * out);
    weights = new double[out * in + out];
    velocity = new double[weights.length];
    gradient = new double[weights.length];
  }

  @Override
  public void initialize(long seed) {
    Philox random = new Philox(seed, Purpose.INITIAL_WEIGHTS);
    for (int i = 0; i < out * in; i++) {
      weights[i] = round(0.1 * random.normal(0, 0, i));
    }
    updates = 0;
  }

  @Override
  public A inputs() {
    return inputs;
  }

  @Override
  public int inputStride() {
    return inStride;
  }

  @Override
  public A targets() {
    return targets;
  }

  @Override
  public int targetStride() {
    return out;
  }

  @Override
  public A outputs() {
    return outputs;
  }

  @Override
  public int outputStride() {
    return out;
  }

  @Override
  public void classWeights(double[] weights) {
    this.classWeights = weights;
  }

  @Override
  public double step(int rows, long seed, long step, double rate) {
    double loss = lossAndGradient(rows, seed, step);
    if (!Double.isFinite(loss)) {
      return loss;
    }
    return update(weight(rows), rate) ? loss : Double.NaN;
  }

  @Override
  public double lossAndGradient(int rows, long seed, long step) {
    Philox random = new Philox(seed, Purpose.NOISE);
    for (int row = 0; noise > 0 && row < rows; row++) {
      for (int e = 0; e < in; e++) {
        int at = row * inStride + e;
        elements.set(inputs, at, elements.get(inputs, at) + noise * random.normal(step, row, e));
      }
    }
    return lossAndGradient(rows);
  }

  @Override
  public double lossAndGradient(int rows) {
    forward(rows);
    java.util.Arrays.fill(gradient, 0);
    double share = target.type() instanceof ColumnType.Number ? 2.0 / out : 1;
    for (int row = 0; row < rows; row++) {
      for (int o = 0; o < out; o++) {
        double delta = rowWeight(row) * share
            * (elements.get(outputs, row * out + o) - elements.get(targets, row * out + o));
        for (int e = 0; e < in; e++) {
          gradient[o * in + e] += delta * elements.get(inputs, row * inStride + e);
        }
        gradient[out * in + o] += delta;
      }
    }
    return loss(rows);
  }

  @Override
  public boolean update(double weight, double rate) {
    boolean finite = true;
    for (int i = 0; i < weights.length; i++) {
      velocity[i] = round(momentum * velocity[i] + gradient[i] / weight);
      weights[i] = round(weights[i] - rate * velocity[i]);
      finite &= Double.isFinite(weights[i]);
    }
    updates++;
    decay *= 0.9;
    return finite;
  }

  private double round(double value) {
    return elements.bytes() == 4 ? (float) value : value;
  }

  @Override
  public void forward(int rows) {
    for (int row = 0; row < rows; row++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int o = 0; o < out; o++) {
        double z = weights[out * in + o];
        for (int e = 0; e < in; e++) {
          z += weights[o * in + e] * elements.get(inputs, row * inStride + e);
        }
        elements.set(outputs, row * out + o, z);
        largest = Math.max(largest, z);
      }
      activate(row, largest);
    }
  }

  private void activate(int row, double largest) {
    double sum = 0;
    for (int o = 0; o < out; o++) {
      double z = elements.get(outputs, row * out + o);
      if (target.type() instanceof ColumnType.Category) {
        z = StrictMath.exp(z - largest);
      } else if (!(target.type() instanceof ColumnType.Number)) {
        z = 1 / (1 + StrictMath.exp(-z));
      }
      elements.set(outputs, row * out + o, z);
      sum += z;
    }
    for (int o = 0; target.type() instanceof ColumnType.Category && o < out; o++) {
      elements.set(outputs, row * out + o, elements.get(outputs, row * out + o) / sum);
    }
  }

  @Override
  public double loss(int rows) {
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      double ofRow = 0;
      for (int o = 0; o < out; o++) {
        double p = elements.get(outputs, row * out + o);
        double y = elements.get(targets, row * out + o);
        if (target.type() instanceof ColumnType.Number) {
          ofRow += (p - y) * (p - y) / out;
        } else if (target.type() instanceof ColumnType.Category) {
          ofRow -= y == 0 ? 0 : StrictMath.log(p);
        } else {
          ofRow -= y == 0 ? StrictMath.log(1 - p) : StrictMath.log(p);
        }
      }
      loss += rowWeight(row) * ofRow;
    }
    return loss;
  }

  private double rowWeight(int row) {
    if (classWeights == null || target.type() instanceof ColumnType.Number) {
      return 1;
    }
    if (target.type() instanceof ColumnType.Bool) {
      return classWeights[(int) elements.get(targets, row)];
    }
    double weight = 0;
    for (int o = 0; o < out && o < classWeights.length; o++) {
      weight += elements.get(targets, row * out + o) * classWeights[o];
    }
    return weight;
  }

  @Override
  public double weight(int rows) {
    double weight = 0;
    for (int row = 0; row < rows; row++) {
      weight += rowWeight(row);
    }
    return weight;
  }

  @Override
  public void readValues(A into) {
    copy(weights, into);
    elements.set(into, weights.length, updates);
  }

  @Override
  public void writeValues(A from) {
    copy(from, weights);
    updates = elements.get(from, weights.length);
  }

  @Override
  public void readGradient(A into) {
    copy(gradient, into);
  }

  @Override
  public void writeGradient(A from) {
    copy(from, gradient);
  }

  @Override
  public int slotCount() {
    return velocity.length;
  }

  @Override
  public void readSlots(A into) {
    copy(velocity, into);
  }

  @Override
  public void writeSlots(A from) {
    copy(from, velocity);
  }

  @Override
  public double[] optimizerScalars() {
    return new double[] {decay};
  }

  @Override
  public void optimizerScalars(double[] scalars) {
    decay = scalars[0];
  }

  @Override
  public void observe(int rows, LayerObserver<A> observer) {
    forward(rows);
    observer.layer("output", "linear", 7, outputs, out, out);
  }

  private void copy(double[] from, A into) {
    for (int i = 0; i < from.length; i++) {
      elements.set(into, i, from[i]);
    }
  }

  private void copy(A from, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = elements.get(from, i);
    }
  }
}
