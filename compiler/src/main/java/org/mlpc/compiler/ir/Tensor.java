package org.mlpc.compiler.ir;

import java.util.List;
import org.mlpc.compiler.catalog.Initializer;

/**
 * A stored array of the network: a parameter, or a running statistic.
 *
 * @param name as PyTorch names it: {@code hidden.weight}
 * @param shape [out, in] of a weight, [n] otherwise
 * @param initializer what it starts from
 * @param fanIn inputs of a unit, for the initialiser; 0 where it has no meaning
 * @param fanOut units, for the initialiser; 0 where it has no meaning
 * @param l1 factor of ‖W‖₁ in the cost
 * @param l2 factor of ½‖W‖₂² in the cost
 * @param maxNorm bound of the norm of a unit's incoming weights; infinite for none
 */
public record Tensor(
    String name,
    Role role,
    List<Integer> shape,
    Configured<Initializer> initializer,
    int fanIn,
    int fanOut,
    double l1,
    double l2,
    double maxNorm,
    Origin origin) {

  /** What a tensor is to its layer. */
  public enum Role {
    /** Of a dense layer, [out, in]. */
    WEIGHT,
    /** Of a dense layer, [out]. */
    BIAS,
    /** γ of a normalisation layer. */
    SCALE,
    /** β of a normalisation layer. */
    SHIFT,
    /** Of PReLU, [1] or [n]. */
    SLOPE,
    /** Of batch normalisation; not trained. */
    RUNNING_MEAN,
    /** Of batch normalisation; not trained. */
    RUNNING_VARIANCE
  }

  public Tensor {
    shape = List.copyOf(shape);
  }

  /** Whether the optimiser moves it. */
  public boolean trainable() {
    return role != Role.RUNNING_MEAN && role != Role.RUNNING_VARIANCE;
  }

  /** Number of elements. */
  public long size() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
