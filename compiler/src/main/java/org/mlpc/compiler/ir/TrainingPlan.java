package org.mlpc.compiler.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Metric;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Schedule;

/**
 * How the network learns.
 *
 * @param batch rows of a step; {@link #FULL_BATCH} for all
 * @param lines the source line of each property that was written, by its name: {@code loss}, {@code optimizer}
 */
public record TrainingPlan(
    Configured<Optimizer> optimizer,
    Optional<Configured<Schedule>> schedule,
    Clip clip,
    int batch,
    int epochs,
    Split split,
    Optional<EarlyStop> earlyStop,
    long seed,
    boolean shuffle,
    List<Report> report,
    Map<String, Integer> lines) {

  /** {@code batch = all}. */
  public static final int FULL_BATCH = 0;

  /** A bound of the gradient of the cost, its penalty included, over all trainable parameters. */
  public sealed interface Clip {
    record None() implements Clip {}

    /** g · min(1, bound / (‖g‖ + 1e-6)). */
    record Norm(double bound) implements Clip {}

    /** Each element to [−bound, bound]. */
    record Elementwise(double bound) implements Clip {}
  }

  /** Which rows are trained on. */
  public sealed interface Split {
    record None() implements Split {}

    /**
     * Shares held out at random.
     *
     * @param validation share of the rows, 0 for none
     * @param stratify the target whose classes keep their shares; empty for none
     */
    record Holdout(double validation, double test, String stratify) implements Split {}

    /** The rows come with the call. */
    record Given() implements Split {}
  }

  /**
   * Ends training when a metric of the validation rows no longer improves.
   *
   * @param metric {@code loss}, or the spelling of a metric
   */
  public record EarlyStop(String metric, int patience, double minDelta, boolean restoreBest) {}

  /**
   * A metric of the report.
   *
   * @param head the head it is of; empty for the network
   */
  public record Report(String head, Configured<Metric> metric) {}

  public TrainingPlan {
    report = List.copyOf(report);
    lines = Map.copyOf(lines);
  }
}
