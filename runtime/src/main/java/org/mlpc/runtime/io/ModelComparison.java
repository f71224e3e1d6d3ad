package org.mlpc.runtime.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlpc.runtime.data.InputException;

/**
 * Compares a file's header with the network that wants to read it, and names what differs. Without lambdas and streams,
 * as all that loads a model: the first of them in a process takes longer than loading does.
 */
final class ModelComparison {

  private static final List<String> NEEDED =
      List.of("mlpc.network", "mlpc.columns", "mlpc.normalization", "mlpc.source");

  private final ModelFile<?> model;
  private final String file;

  ModelComparison(ModelFile<?> model, String file) {
    this.model = model;
    this.file = file;
  }

  /** Columns and tensors must be the network's own, and no other tensor may be there. */
  void requireSame(SafetensorsHeader header) {
    Map<String, String> metadata = header.metadata();
    for (String key : NEEDED) {
      if (!metadata.containsKey(key)) {
        throw new InputException(file + ": its tensors were not saved by mlpc: the metadata lacks " + key
            + "; begin training from them instead (--init)");
      }
    }
    requireColumns(List.of(metadata.get("mlpc.columns").split("\n")), metadata.get("mlpc.network"));
    requireTensors(header);
    Set<String> names = new HashSet<>();
    for (TensorSpec tensor : model.tensors()) {
      names.add(tensor.name());
    }
    for (TensorEntry tensor : header.tensors()) {
      if (!names.contains(tensor.name())) {
        throw other("it has a tensor " + tensor.name() + " that " + model.network() + " has not");
      }
      if (!tensor.dtype().equals(model.elements().dtype())) {
        throw other("tensor " + tensor.name() + " is " + tensor.dtype() + ", not " + model.elements().dtype()
            + ": compare `precision`");
      }
    }
  }

  private void requireColumns(List<String> theirs, String network) {
    List<String> ours = model.schema().lines();
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String here = i < ours.size() ? ours.get(i) : "no more columns";
      String there = i < theirs.size() ? theirs.get(i) : "no more columns";
      if (!here.equals(there)) {
        throw other("it is of " + network + ", where column " + (i + 1) + " is `" + there + "` and not `" + here + "`");
      }
    }
  }

  /** Every tensor of the network must be there, in its shape and as float32 or float64. */
  void requireTensors(SafetensorsHeader header) {
    Map<String, TensorEntry> there = new TreeMap<>();
    for (TensorEntry tensor : header.tensors()) {
      there.put(tensor.name(), tensor);
    }
    for (TensorSpec wanted : model.tensors()) {
      TensorEntry tensor = there.get(wanted.name());
      if (tensor == null) {
        throw other("it has no tensor " + wanted.name() + " but " + String.join(", ", there.keySet()));
      }
      List<Long> shape = new ArrayList<>();
      for (int extent : wanted.shape()) {
        shape.add((long) extent);
      }
      if (!tensor.shape().equals(shape)) {
        throw other("tensor " + wanted.name() + " has shape " + tensor.shape() + ", not " + shape);
      }
      if (!tensor.dtype().equals("F32") && !tensor.dtype().equals("F64")) {
        throw other("tensor " + wanted.name() + " is " + tensor.dtype() + "; F32 and F64 can be read");
      }
    }
  }

  private InputException other(String what) {
    return new InputException(file + ": does not fit " + model.network() + ": " + what
        + "; pass the right file, or train again");
  }
}
