package org.mlpc.runtime.data;

/** Fits a {@link Normalization} to training rows. */
final class NormalizationFitting<A> {

  private final Dataset<A> rows;

  NormalizationFitting(Dataset<A> rows) {
    this.rows = rows;
  }

  Normalization fit(boolean balanced) {
    throw new UnsupportedOperationException("fit");
  }
}
