package org.mlpc.runtime;

import java.util.List;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.data.Schema;

/**
 * What a generated class tells the runtime of itself: columns, tensors and training plan, and how to make its parts.
 *
 * @param <N> the generated class
 * @param <A> the array of its element type: {@code float[]} or {@code double[]}
 */
public interface NetworkDefinition<N extends Network<?, ?>, A> {

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
   */
  TrainableNetwork<A> training(int maxRows);

  /**
   * A network with these weights.
   *
   * @param values all tensors in file order; copied
   */
  N network(A values, Normalization normalization);
}
