package org.mlpc.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.ModelFile;
import org.mlpc.runtime.io.TensorSpec;

/**
 * What a generated class tells the runtime of itself: columns, tensors and training plan, and how to make its parts.
 * Serialised, it is the one definition of that class again on the other side, from which a worker makes its trainer.
 *
 * @param <N> the generated class
 * @param <A> the array of its element type: {@code float[]} or {@code double[]}
 */
public interface NetworkDefinition<N extends Network<?, ?>, A> extends Serializable {

  /** The model's name. */
  String name();

  /** The name of its {@code .mlp} file, without folders. */
  String fileName();

  /** The text of the {@code .mlp} file, kept in every model file. */
  String source();

  /** The columns that go in and come out. */
  Schema schema();

  /** Every tensor in file order: layer by layer, weight [out, in] row-major, then bias, then running statistics. */
  List<TensorSpec> tensors();

  /** How it learns, as the {@code train} section says. */
  TrainingPlan plan();

  /** Float or double. */
  Elements<A> elements();

  /**
   * The buffers and arithmetic of training.
   *
   * @param maxRows the most rows a batch will have, at least 1
   * @param threads the most threads a product may be split over, at least 1; the bits do not depend on it
   */
  TrainableNetwork<A> training(int maxRows, int threads);

  /** A network of these contents; the values are copied. */
  N network(ModelContents<A> contents);

  /** What a network consists of; the values are a copy, running statistics included. */
  ModelContents<A> contents(N network);

  /**
   * Raw predictions of a network, without allocating.
   *
   * @param features encoded rows of inputs before their transforms, [rows × schema.inputWidth()]
   * @param outputs overwritten: probabilities, or values in the caller's units, [rows × schema.targetWidth()]
   */
  void predict(N network, A features, A outputs, int rows);

  /** The model file of this network. */
  default ModelFile<A> modelFile() {
    return new ModelFile<>(name(), source(), schema(), tensors(), elements());
  }

  /**
   * Reads a model file.
   *
   * @throws org.mlpc.runtime.data.InputException if it is none, damaged, or of another network: it names what differs
   */
  default N load(Path file) {
    return network(modelFile().read(file));
  }

  /**
   * Reads a model file from a stream, which is left open.
   *
   * @param name what to call it in messages
   * @throws org.mlpc.runtime.data.InputException if it is none, damaged, or of another network: it names what differs
   */
  default N load(InputStream in, String name) {
    return network(modelFile().read(in, name));
  }

  /** Writes a model file: a crash leaves the old or the new, whole. */
  default void save(N network, Path file) throws IOException {
    modelFile().write(file, contents(network));
  }

  /** Writes a model file to a stream, which is left open. */
  default void save(N network, OutputStream out) throws IOException {
    modelFile().write(out, contents(network));
  }

  /** What to write in place of a network that is serialised. */
  default Serializable serialized(N network) {
    return SerializedNetwork.of(this, network);
  }
}
