package org.mlpc.runtime;

import java.util.List;

/** Is told how training goes. All calls come from the thread that trains. */
public interface TrainingListener {

  /** Before the first epoch. */
  default void started(TrainingStart start) {}

  /** Before an epoch, counted from 1. */
  default void epochStarted(int epoch) {}

  /**
   * After an update.
   *
   * @param epoch from 1
   * @param batch from 1
   * @param loss the batch's mean loss before the update
   */
  default void batchFinished(int epoch, int batch, double loss) {}

  /** After an epoch, validation included. */
  default void epochFinished(EpochResult result) {}

  /**
   * If watching was asked for: how each layer does, before the first epoch (0) and after every epoch, before
   * {@link #epochFinished}.
   *
   * @param layers from the inputs to the outputs
   */
  default void layersObserved(int epoch, List<LayerHealth> layers) {}

  /** After the last epoch. */
  default void finished(TrainingRun<?> run) {}
}
