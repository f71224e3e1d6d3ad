package org.mlpc.runtime;

import java.util.Optional;

/**
 * What came of a training.
 *
 * @param network the trained network: of the best epoch if early stopping restores it, otherwise of the last
 * @param history loss and metrics by epoch
 * @param bestEpoch the epoch, from 1, whose weights the network has
 * @param stoppedEarly true if early stopping ended the training
 * @param trainingReport the network measured on the training rows, where there are no others
 * @param validationReport the network measured on the validation rows
 * @param testReport the network measured on the rows held out for the final test
 */
public record TrainingRun<N>(
    N network,
    History history,
    int bestEpoch,
    boolean stoppedEarly,
    Optional<Evaluation> trainingReport,
    Optional<Evaluation> validationReport,
    Optional<Evaluation> testReport) {

  /**
   * The most telling report there is: of the test rows, otherwise of the validation rows, otherwise of the training
   * rows.
   */
  public Evaluation report() {
    return testReport.or(() -> validationReport).or(() -> trainingReport).orElseThrow();
  }
}
