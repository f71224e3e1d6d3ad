package org.mlpc.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.mlpc.runtime.data.Schema;

/**
 * A network with its weights and its fitted normalisation: immutable, safe to share between threads, nothing to close.
 * Serialised, as Spark and Flink do to ship it to their workers, it is the same to the bit on the other side.
 *
 * @param <I> one example's inputs, as the schema of the {@code .mlp} file names them
 * @param <P> the prediction for one example
 */
public interface Network<I, P> extends Serializable {

  /**
   * Predicts one example.
   *
   * @throws org.mlpc.runtime.data.InputException if a value is missing, not a number, or outside its declared range
   */
  P predict(I input);

  /** Predicts many examples at once; the same values, to the bit, as {@link #predict(Object)} gives one by one. */
  List<P> predict(List<? extends I> inputs);

  /** The columns that go in and come out. */
  Schema schema();

  /** How many numbers training adjusts. */
  int parameterCount();

  /**
   * Writes the model file (safetensors), first beside {@code file} and then over it: a crash leaves the old or the new.
   */
  void save(Path file) throws IOException;

  /** Writes the model file (safetensors) to a stream, which is left open. */
  void save(OutputStream out) throws IOException;
}
