package org.mlpc.compiler.ir;

/**
 * What a missing value is filled with.
 *
 * @param constant the number of {@link Fill#CONSTANT}
 * @param indicator whether a 0/1 column that says "was missing" follows each element
 */
public record Missing(Fill fill, double constant, boolean indicator) {

  /** The column is not nullable: a missing value is an input error. */
  public static final Missing FORBIDDEN = new Missing(Fill.FORBIDDEN, 0, false);

  /** The source of the number that stands in. */
  public enum Fill {
    FORBIDDEN,
    /** All zeros, of a category or set. */
    ZEROS,
    /** The mean of the training rows. */
    MEAN,
    /** The median of the training rows. */
    MEDIAN,
    CONSTANT
  }
}
