package org.mlpc.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.io.TensorSpec;

/** A network's gradient at its initial weights on a few random rows. */
final class GradientChecks<A> {

  private static final int ROWS = 6;
  private static final long SEED = 20_260_101;
  private static final int MOST_OF_A_TENSOR = 24;
  /** Steps of the central difference; a kink may lie within one of them, hardly within all. */
  private static final double[] STEPS = {1e-5, 3e-6, 1e-6};

  private final NetworkDefinition<?, A> definition;
  private final TrainableNetwork<A> network;
  private final A values;
  private final A gradient;
  private double loss;

  GradientChecks(NetworkDefinition<?, A> definition) {
    this.definition = definition;
    network = definition.training(ROWS, 1);
    network.initialize(SEED);
    Dataset<A> rows = RandomRows.of(definition, ROWS, SEED);
    Normalization normalization = Normalization.fit(rows, definition.plan().balancedClassWeights());
    network.classWeights(normalization.classWeights());
    for (int row = 0; row < ROWS; row++) {
      rows.copyFeatures(row, network.inputs(), row * network.inputStride());
      normalization.inputsInPlace(network.inputs(), row * network.inputStride());
      rows.copyTargets(row, network.targets(), row * network.targetStride());
      normalization.targetsInPlace(network.targets(), row * network.targetStride());
    }
    values = definition.elements().allocate(size(false));
    gradient = definition.elements().allocate(size(true));
    network.readValues(values);
  }

  /** Takes weights and rows from a network of the other element type, so that both compute the same. */
  <B> void adopt(GradientChecks<B> other) {
    copy(other.definition, other.values, values, size(false));
    copyRows(other.definition, other.network.inputs(), other.network.inputStride(), network.inputs(),
        network.inputStride(), definition.schema().inputWidth());
    copyRows(other.definition, other.network.targets(), other.network.targetStride(), network.targets(),
        network.targetStride(), definition.schema().targetWidth());
  }

  private <B> void copyRows(
      NetworkDefinition<?, B> from, B source, int sourceStride, A target, int targetStride, int width) {
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < width; i++) {
        definition.elements().set(
            target, row * targetStride + i, from.elements().get(source, row * sourceStride + i));
      }
    }
  }

  private <B> void copy(NetworkDefinition<?, B> from, B source, A target, int count) {
    for (int i = 0; i < count; i++) {
      definition.elements().set(target, i, from.elements().get(source, i));
    }
  }

  /** Computes loss and gradient. */
  GradientChecks<A> compute() {
    network.writeValues(values);
    loss = network.lossAndGradient(ROWS);
    network.readGradient(gradient);
    return this;
  }

  /** The parameters whose gradient is not what central differences give. */
  List<String> unlikeDifferences() {
    List<String> faults = new ArrayList<>();
    eachTensor((tensor, at, from) -> {
      int every = Math.max(1, tensor.size() / MOST_OF_A_TENSOR);
      for (int i = 0; i < tensor.size(); i += every) {
        double analytic = definition.elements().get(gradient, from + i);
        double numeric = nearest(at + i, analytic);
        if (!close(analytic, numeric, 1e-6, 1e-8)) {
          faults.add(words(tensor, i) + ": " + analytic + " by the backward pass, " + numeric + " by differences");
        }
      }
    });
    return faults;
  }

  /** The parameters whose gradient is not that of the same network in double precision. */
  List<String> unlike(GradientChecks<double[]> exact) {
    List<String> faults = new ArrayList<>();
    if (!close(loss, exact.loss, 1e-3, 1e-4)) {
      faults.add("the loss is " + loss + ", and in double precision " + exact.loss);
    }
    eachTensor((tensor, at, from) -> {
      double greatest = IntStream.range(from, from + tensor.size())
          .mapToDouble(i -> Math.abs(exact.gradient[i])).max().orElse(0);
      for (int i = 0; i < tensor.size(); i++) {
        double single = definition.elements().get(gradient, from + i);
        if (!(Math.abs(single - exact.gradient[from + i]) <= 1e-2 * greatest + 1e-4)) {
          faults.add(words(tensor, i) + ": " + single + ", and in double precision " + exact.gradient[from + i]);
          return;
        }
      }
    });
    return faults;
  }

  private double nearest(int index, double analytic) {
    double best = Double.NaN;
    for (double step : STEPS) {
      double numeric = (lossAt(index, step) - lossAt(index, -step)) / (2 * step);
      best = Math.abs(numeric - analytic) < Math.abs(best - analytic) || Double.isNaN(best) ? numeric : best;
      if (close(analytic, best, 1e-6, 1e-8)) {
        return best;
      }
    }
    return best;
  }

  private double lossAt(int index, double step) {
    double before = definition.elements().get(values, index);
    definition.elements().set(values, index, before + step);
    network.writeValues(values);
    definition.elements().set(values, index, before);
    return network.lossAndGradient(ROWS);
  }

  private static boolean close(double a, double b, double relative, double absolute) {
    return Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b)) + absolute;
  }

  private String words(TensorSpec tensor, int element) {
    return definition.fileName() + ":" + tensor.line() + ": the gradient of " + tensor.name() + "[" + element + "]";
  }

  private int size(boolean trainableAlone) {
    return definition.tensors().stream().filter(tensor -> tensor.trainable() || !trainableAlone)
        .mapToInt(TensorSpec::size).sum();
  }

  private interface TensorVisitor {
    void visit(TensorSpec tensor, int at, int from);
  }

  private void eachTensor(TensorVisitor visitor) {
    int at = 0;
    int from = 0;
    for (TensorSpec tensor : definition.tensors()) {
      if (tensor.trainable()) {
        visitor.visit(tensor, at, from);
        from += tensor.size();
      }
      at += tensor.size();
    }
  }
}
