package org.mlpc.runtime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What {@link Trainer#findRate} saw: the loss as the rate was raised from small until training diverged.
 *
 * @param points in the order of the updates
 * @param suggestion a rate to begin with, of one significant digit
 */
public record RateCurve(List<Point> points, double suggestion) {

  public RateCurve {
    points = List.copyOf(points);
  }

  /**
   * One update.
   *
   * @param rate its learning rate
   * @param loss the mean loss, smoothed over the updates before it; not finite in the last point if training overflowed
   */
  public record Point(double rate, double loss) {}

  /** A tenth of the rate at which the loss was least: there steps were already nearly too long. */
  static RateCurve of(List<Point> points) {
    Point least = points.get(0);
    for (Point point : points) {
      least = point.loss() < least.loss() ? point : least;
    }
    double rate = least.rate() / 10;
    double rounded = new BigDecimal(rate).round(new MathContext(1, RoundingMode.HALF_EVEN)).doubleValue();
    return new RateCurve(points, rounded);
  }
}
