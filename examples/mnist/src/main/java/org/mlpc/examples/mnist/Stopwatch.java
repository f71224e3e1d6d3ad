package org.mlpc.examples.mnist;

import java.util.Locale;
import org.mlpc.runtime.EpochResult;
import org.mlpc.runtime.TrainingListener;

/** Adds up the time from the begin of each epoch to its last update; looking at the test images does not count. */
final class Stopwatch implements TrainingListener {

  private long begin;
  private long lastUpdate;
  private double seconds;

  @Override
  public void epochStarted(int epoch) {
    begin = System.nanoTime();
  }

  @Override
  public void batchFinished(int epoch, int batch, double loss) {
    lastUpdate = System.nanoTime();
  }

  @Override
  public void epochFinished(EpochResult result) {
    seconds += (lastUpdate - begin) * 1e-9;
    System.out.printf(Locale.ROOT, "epoch %2d  %6.2f s  loss %.4f  test accuracy %.2f %%%n",
        result.epoch(), seconds, result.loss(), 100 * result.metrics().get("accuracy"));
  }
}
