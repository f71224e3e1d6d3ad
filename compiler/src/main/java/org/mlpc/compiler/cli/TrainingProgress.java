package org.mlpc.compiler.cli;

import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.mlpc.runtime.EpochResult;
import org.mlpc.runtime.TrainingListener;
import org.mlpc.runtime.TrainingStart;

/**
 * Shows how training goes: a bar on a terminal; elsewhere a line for about every twentieth part, and every ten seconds.
 */
final class TrainingProgress implements TrainingListener, AutoCloseable {

  private static final int LINES = 20;
  private static final long SILENCE_NANOS = 10_000_000_000L;

  private final Console console;
  private final String name;
  private TrainingStart start;
  private ProgressBar bar;
  private long lastLine;

  TrainingProgress(Console console, String name) {
    this.console = console;
    this.name = name;
  }

  @Override
  public void started(TrainingStart training) {
    start = training;
    lastLine = System.nanoTime();
    console.out().println(name + ": " + rows(training) + ", " + training.epochs()
        + (training.epochs() == 1 ? " epoch of " : " epochs of ")
        + training.batches() + (training.batches() == 1 ? " update" : " updates"));
    if (training.epochsDone() > 0) {
      console.out().println("going on after epoch " + training.epochsDone());
    }
    console.out().flush();
    if (console.terminal()) {
      bar = new ProgressBarBuilder()
          .setTaskName(name)
          .setInitialMax((long) training.epochs() * training.batches())
          .setUpdateIntervalMillis(100)
          .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns() - 1))
          .clearDisplayOnFinish()
          .build();
      bar.stepTo((long) training.epochsDone() * training.batches());
    }
  }

  @Override
  public void batchFinished(int epoch, int batch, double loss) {
    if (bar != null) {
      bar.step();
    } else if (System.nanoTime() - lastLine > SILENCE_NANOS) {
      line(String.format(Locale.ROOT, "epoch %d, update %d of %d: loss %.5g", epoch, batch, start.batches(), loss));
    }
  }

  @Override
  public void epochFinished(EpochResult result) {
    if (bar != null) {
      bar.setExtraMessage(String.format(Locale.ROOT, " loss %.4g", result.loss()));
      return;
    }
    int every = Math.max(1, (start.epochs() + LINES - 1) / LINES);
    boolean due = result.epoch() == 1 || result.epoch() % every == 0 || result.epoch() == start.epochs();
    if (due || System.nanoTime() - lastLine > SILENCE_NANOS) {
      line(words(result));
    }
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void line(String text) {
    lastLine = System.nanoTime();
    console.out().println(text);
    console.out().flush();
  }

  private static String rows(TrainingStart training) {
    StringBuilder text = new StringBuilder(training.trainingRows() + " rows to train on");
    if (training.validationRows() > 0) {
      text.append(", ").append(training.validationRows()).append(" to validate");
    }
    if (training.testRows() > 0) {
      text.append(", ").append(training.testRows()).append(" to test");
    }
    return text.toString();
  }

  private static String words(EpochResult result) {
    StringBuilder text = new StringBuilder(
        String.format(Locale.ROOT, "epoch %4d  loss %-9s", result.epoch(), Brief.number(result.loss())));
    result.validationLoss().ifPresent(loss -> text.append("  validation loss ").append(Brief.number(loss)));
    for (Map.Entry<String, Double> metric : result.metrics().entrySet()) {
      text.append("  ").append(metric.getKey()).append(' ').append(Brief.number(metric.getValue()));
    }
    return text.toString();
  }
}
