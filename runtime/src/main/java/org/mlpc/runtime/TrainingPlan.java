package org.mlpc.runtime;

import java.util.List;
import java.util.Optional;
import org.mlpc.runtime.schedule.Schedule;

/** How a network learns, as the {@code train} section of its {@code .mlp} file says. */
public final class TrainingPlan {

  private final Builder from;

  private TrainingPlan(Builder from) {
    this.from = from;
  }

  /**
   * Begins a plan with the defaults of the language: rate 0.001, 100 epochs, batches of 32, seed 1, nothing held out.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The optimiser's rate r, before any schedule. */
  public double rate() {
    return from.rate;
  }

  /** How r changes. */
  public Schedule schedule() {
    return from.schedule;
  }

  /** Passes over the training rows. */
  public int epochs() {
    return from.epochs;
  }

  /** Rows of a batch; 0 for all rows at once. */
  public int batch() {
    return from.batch;
  }

  /** A last batch of fewer rows is left out: 2 where batchNorm needs a variance, otherwise 1. */
  public int minimumBatch() {
    return from.minimumBatch;
  }

  /** True if every epoch takes the rows in another order. */
  public boolean shuffle() {
    return from.shuffle;
  }

  /** The seed of initial weights, split, shuffles, dropout and noise. */
  public long seed() {
    return from.seed;
  }

  /** Which rows are held out. */
  public Split split() {
    return from.split;
  }

  /** When to stop before the last epoch. */
  public Optional<EarlyStopping> earlyStopping() {
    return Optional.ofNullable(from.stop);
  }

  /** The metrics of history and report, as spelled in the {@code .mlp} file. */
  public List<String> report() {
    return from.report;
  }

  /**
   * True if the file names the metrics itself. Otherwise, with many training rows and none held out, they are measured
   * at the end alone: after every epoch they would take a pass over the rows that nobody asked for.
   */
  public boolean reportWritten() {
    return from.reportWritten;
  }

  /** True if a loss weights classes by n/(K·n_c), counted in the training rows. */
  public boolean balancedClassWeights() {
    return from.balancedClassWeights;
  }

  /** The full-batch second-order method, where the plan uses it. */
  public Optional<Lbfgs> lbfgs() {
    return Optional.ofNullable(from.lbfgs);
  }

  /** Collects what differs from the defaults. */
  public static final class Builder {

    private double rate = 0.001;
    private Schedule schedule = Schedule.constant();
    private int epochs = 100;
    private int batch = 32;
    private int minimumBatch = 1;
    private boolean shuffle = true;
    private long seed = 1;
    private Split split = Split.none();
    private EarlyStopping stop;
    private List<String> report = List.of();
    private boolean reportWritten;
    private boolean balancedClassWeights;
    private Lbfgs lbfgs;

    private Builder() {}

    /** The optimiser's rate r. */
    public Builder rate(double rate) {
      this.rate = rate;
      return this;
    }

    /** How r changes. */
    public Builder schedule(Schedule schedule) {
      this.schedule = schedule;
      return this;
    }

    /** Passes over the training rows. */
    public Builder epochs(int epochs) {
      this.epochs = epochs;
      return this;
    }

    /** Rows of a batch; 0 for all. */
    public Builder batch(int rows) {
      this.batch = rows;
      return this;
    }

    /** All rows in one batch. */
    public Builder fullBatch() {
      return batch(0);
    }

    /** The fewest rows that a last batch may have. */
    public Builder minimumBatch(int rows) {
      this.minimumBatch = rows;
      return this;
    }

    /** False to take rows in file order. */
    public Builder shuffle(boolean shuffle) {
      this.shuffle = shuffle;
      return this;
    }

    /** The seed of all that is random. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** Which rows are held out. */
    public Builder split(Split split) {
      this.split = split;
      return this;
    }

    /** When to stop before the last epoch. */
    public Builder stop(EarlyStopping stop) {
      this.stop = stop;
      return this;
    }

    /** The metrics to measure, spelled as in a {@code .mlp} file. */
    public Builder report(String... metrics) {
      this.report = List.of(metrics);
      this.reportWritten = true;
      return this;
    }

    /** The metrics of the task, where the file names none: see {@link TrainingPlan#reportWritten}. */
    public Builder defaultReport(String... metrics) {
      this.report = List.of(metrics);
      this.reportWritten = false;
      return this;
    }

    /** Weights classes by n/(K·n_c). */
    public Builder balancedClassWeights() {
      this.balancedClassWeights = true;
      return this;
    }

    /** Uses L-BFGS instead of batches of gradient descent. */
    public Builder lbfgs(Lbfgs lbfgs) {
      this.lbfgs = lbfgs;
      return this;
    }

    /** The plan. */
    public TrainingPlan build() {
      Builder copy = new Builder();
      copy.rate = rate;
      copy.schedule = schedule;
      copy.epochs = epochs;
      copy.batch = batch;
      copy.minimumBatch = minimumBatch;
      copy.shuffle = shuffle;
      copy.seed = seed;
      copy.split = split;
      copy.stop = stop;
      copy.report = report;
      copy.reportWritten = reportWritten;
      copy.balancedClassWeights = balancedClassWeights;
      copy.lbfgs = lbfgs;
      return new TrainingPlan(copy);
    }
  }
}
