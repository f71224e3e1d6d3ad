package org.mlpc.runtime;

import java.util.List;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Numbers;
import org.mlpc.runtime.io.TensorSpec;

/**
 * Finds where a NaN or an infinity arose, after {@link TrainableNetwork#step} met one: the batch still lies in the
 * network. If the loss is not finite, no update was made and the pass can be gone through again; otherwise the update
 * overflowed, and what it stored and the gradient it came from tell.
 */
final class Divergence<A> {

  private final NetworkDefinition<?, A> definition;
  private final TrainableNetwork<A> network;
  private final Elements<A> elements;
  private final List<TensorSpec> parameters;

  Divergence(NetworkDefinition<?, A> definition, TrainableNetwork<A> network) {
    this.definition = definition;
    this.network = network;
    this.elements = definition.elements();
    this.parameters = definition.tensors().stream().filter(TensorSpec::trainable).toList();
  }

  /**
   * @param epoch from 1
   * @param batch from 1
   * @param rows of the batch
   * @param step counts updates from 0, as in the one that was not to be
   */
  DivergedException at(int epoch, int batch, int rows, long seed, long step, double rate) {
    String place = update();
    if (place.isEmpty()) {
      place = activation(rows);
    }
    if (place.isEmpty()) {
      network.lossAndGradient(rows, seed, step);
      place = gradient();
    }
    if (place.isEmpty()) {
      place = "in the loss of what layer " + loss();
    }
    return new DivergedException("training stopped in epoch " + epoch + ", batch " + batch + ": a NaN or infinity "
        + place + "; lower the rate (now " + Numbers.text(rate) + "), normalise the inputs, or clip the gradient");
  }

  private String loss() {
    TensorSpec last = parameters.get(parameters.size() - 1);
    String layer = last.name().substring(0, last.name().lastIndexOf('.'));
    return layer + " gives (" + definition.fileName() + ":" + last.line() + ")";
  }

  /** What an update overflowed in: the gradient, or else the first tensor it was to store; empty if none was made. */
  private String update() {
    A values = elements.allocate(NetworkSize.values(definition));
    network.readValues(values);
    String stored = first(values, 0, definition.tensors());
    A slots = elements.allocate(network.slotCount());
    network.readSlots(slots);
    for (int at = 0; stored.isEmpty() && at < network.slotCount(); at += NetworkSize.parameters(definition)) {
      stored = first(slots, at, parameters);
    }
    if (stored.isEmpty()) {
      return "";
    }
    String gradient = gradient();
    return gradient.isEmpty() ? "in the update of " + stored : gradient;
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
      if (!finite(values, row * stride, width)) {
        return false;
      }
    }
    return true;
  }

  private boolean finite(A values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!Double.isFinite(elements.get(values, i))) {
        return false;
      }
    }
    return true;
  }

  /** Backward runs from the last layer to the first, so the last tensor with a bad gradient is where it began. */
  private String gradient() {
    A gradient = elements.allocate(NetworkSize.parameters(definition));
    network.readGradient(gradient);
    int end = elements.length(gradient);
    for (int t = parameters.size() - 1; t >= 0; t--) {
      end -= parameters.get(t).size();
      if (!finite(gradient, end, parameters.get(t).size())) {
        return "in the gradient of " + text(parameters.get(t));
      }
    }
    return "";
  }

  /** The first of the tensors, which lie one after the other, that holds what is no number. */
  private String first(A values, int from, List<TensorSpec> tensors) {
    int at = from;
    for (TensorSpec tensor : tensors) {
      if (!finite(values, at, tensor.size())) {
        return text(tensor);
      }
      at += tensor.size();
    }
    return "";
  }

  private String text(TensorSpec tensor) {
    return tensor.name() + " (" + definition.fileName() + ":" + tensor.line() + ")";
  }
}
