package org.mlpc.runtime;

import java.util.List;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Numbers;
import org.mlpc.runtime.io.TensorSpec;

/** Finds where a NaN or an infinity arose, after an update was refused for it: the batch still lies in the network. */
final class Divergence<A> {

  private final NetworkDefinition<?, A> definition;
  private final TrainableNetwork<A> network;
  private final Elements<A> elements;

  Divergence(NetworkDefinition<?, A> definition, TrainableNetwork<A> network) {
    this.definition = definition;
    this.network = network;
    this.elements = definition.elements();
  }

  /**
   * @param epoch from 1
   * @param batch from 1
   * @param rows of the batch
   * @param step counts updates from 0, as in the update that was refused
   */
  DivergedException at(int epoch, int batch, int rows, long seed, long step, double rate, double loss) {
    String place = activation(rows);
    if (place.isEmpty()) {
      place = gradient(rows, seed, step);
    }
    String what = Double.isFinite(loss) ? "the update" : "the loss is " + Numbers.text(loss) + " and";
    return new DivergedException("training stopped in epoch " + epoch + ", batch " + batch + ": " + what
        + (Double.isFinite(loss) ? " would not be finite, " : " arose ") + place
        + "; lower the rate (now " + Numbers.text(rate) + "), normalise the inputs, or clip the gradient");
  }

  private String activation(int rows) {
    String[] first = {""};
    network.observe(rows, (layer, activation, line, values, width, stride) -> {
      if (first[0].isEmpty() && !finite(values, rows, width, stride)) {
        first[0] = "in the output of layer " + layer + " (" + definition.fileName() + ":" + line + ")";
      }
    });
    return first[0];
  }

  private boolean finite(A values, int rows, int width, int stride) {
    for (int row = 0; row < rows; row++) {
      for (int e = 0; e < width; e++) {
        if (!Double.isFinite(elements.get(values, row * stride + e))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Backward runs from the last layer to the first, so the last tensor with a bad gradient is where it began. */
  private String gradient(int rows, long seed, long step) {
    network.lossAndGradient(rows, seed, step);
    List<TensorSpec> tensors = definition.tensors().stream().filter(TensorSpec::trainable).toList();
    A gradient = elements.allocate(tensors.stream().mapToInt(TensorSpec::size).sum());
    network.readGradient(gradient);
    int end = elements.length(gradient);
    for (int t = tensors.size() - 1; t >= 0; t--) {
      TensorSpec tensor = tensors.get(t);
      for (int i = end - tensor.size(); i < end; i++) {
        if (!Double.isFinite(elements.get(gradient, i))) {
          return "in the gradient of " + tensor.name() + " (" + definition.fileName() + ":" + tensor.line() + ")";
        }
      }
      end -= tensor.size();
    }
    TensorSpec last = tensors.get(tensors.size() - 1);
    return "in the update of the weights up to " + last.name() + " (" + definition.fileName() + ":" + last.line() + ")";
  }
}
