package org.mlpc.runtime.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Brings the tensors of a file, which lie there in any order, into the network's own order. */
final class TensorTransfer<A> {

  private final ModelFile<A> model;
  private final String file;
  private final Map<String, Integer> offsets = new HashMap<>();
  private int size;

  TensorTransfer(ModelFile<A> model, String file) {
    this.model = model;
    this.file = file;
    for (TensorSpec tensor : model.tensors()) {
      offsets.put(tensor.name(), size);
      size = Math.addExact(size, tensor.size());
    }
  }

  /** All tensors in the network's order; the header must have been compared. */
  A read(SafetensorsReader reader) throws IOException {
    A values = model.elements().allocate(size);
    for (TensorEntry tensor : reader.header().tensors()) {
      Integer at = offsets.get(tensor.name());
      if (at == null) {
        reader.skip(tensor);
      } else {
        reader.read(tensor, model.elements(), values, at);
      }
    }
    reader.end();
    for (int i = 0; i < size; i++) {
      if (!Double.isFinite(model.elements().get(values, i))) {
        throw SafetensorsHeader.damaged(file, "it holds a weight that is not a finite number");
      }
    }
    return values;
  }
}
