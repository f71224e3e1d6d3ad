package org.mlpc.runtime.data;

/**
 * What stands in for a missing value.
 *
 * @param strategy where the value comes from
 * @param constant the value of {@link Strategy#CONSTANT}
 * @param indicator true to add an element that is 1 where the value is missing
 */
public record Missing(Strategy strategy, double constant, boolean indicator) {

  /** No strategy: a missing category is all zeros, a missing number or bool is 0. */
  public static final Missing ZERO = new Missing(Strategy.CONSTANT, 0, false);

  /** Where the value comes from. */
  public enum Strategy {
    /** The mean of the training rows that have a value. */
    MEAN,
    /** The median of the training rows that have a value. */
    MEDIAN,
    /** A number of the {@code .mlp} file. */
    CONSTANT
  }
}
