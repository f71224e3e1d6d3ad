package org.mlpc.runtime;

/**
 * Ends training when the validation rows say that it no longer helps.
 *
 * @param metric the loss, or a metric of the history
 * @param patience epochs without an improvement after which training ends
 * @param minDelta what counts as an improvement
 * @param restoreBest true to end with the weights of the best epoch
 */
public record EarlyStopping(String metric, int patience, double minDelta, boolean restoreBest) {

  public EarlyStopping {
    if (patience < 1 || !(minDelta >= 0)) {
      throw new IllegalArgumentException("patience must be at least 1, minDelta at least 0");
    }
  }
}
