package org.mlpc.runtime;

import java.util.function.DoubleFunction;

/**
 * A step length that fulfils the strong Wolfe conditions: f falls by at least a share of what the slope promises, and
 * the slope has become small (Nocedal and Wright, 2006, algorithms 3.5 and 3.6, with cubic interpolation).
 */
final class LineSearch {

  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;
  private static final int MOST_EVALUATIONS = 25;
  private static final double GROWTH = 2;

  /**
   * A point on the ray.
   *
   * @param step its distance
   * @param value the function there
   * @param slope its derivative there
   */
  record Point(double step, double value, double slope) {}

  private final DoubleFunction<Point> ray;
  private final Point start;
  private int evaluations;

  private LineSearch(DoubleFunction<Point> ray, Point start) {
    this.ray = ray;
    this.start = start;
  }

  /**
   * Searches from {@code start}, where the slope is negative.
   *
   * @return the point found, or {@code start} if none is lower
   */
  static Point search(DoubleFunction<Point> ray, Point start, double firstStep) {
    return new LineSearch(ray, start).bracket(firstStep);
  }

  private Point bracket(double firstStep) {
    Point before = start;
    double step = firstStep;
    while (evaluations < MOST_EVALUATIONS) {
      Point now = evaluate(step);
      boolean tooHigh = !(now.value() <= start.value() + DECREASE * step * start.slope());
      if (tooHigh || evaluations > 1 && now.value() >= before.value()) {
        return zoom(before, now);
      }
      if (flat(now)) {
        return now;
      }
      if (now.slope() >= 0) {
        return zoom(now, before);
      }
      before = now;
      step *= GROWTH;
    }
    return before;
  }

  /** Narrows the interval between a low point, the best so far, and another one. */
  private Point zoom(Point lowest, Point other) {
    Point low = lowest;
    Point high = other;
    while (evaluations < MOST_EVALUATIONS && Math.abs(high.step() - low.step()) > 1e-12 * Math.abs(high.step())) {
      Point now = evaluate(between(low, high));
      boolean tooHigh = !(now.value() <= start.value() + DECREASE * now.step() * start.slope());
      if (tooHigh || now.value() >= low.value()) {
        high = now;
        continue;
      }
      if (flat(now)) {
        return now;
      }
      if (now.slope() * (high.step() - low.step()) >= 0) {
        high = low;
      }
      low = now;
    }
    return low;
  }

  private boolean flat(Point point) {
    return Math.abs(point.slope()) <= -CURVATURE * start.slope();
  }

  /** The minimum of the cubic through both points, kept off the ends; the middle where there is no such cubic. */
  private static double between(Point a, Point b) {
    double width = b.step() - a.step();
    double d1 = a.slope() + b.slope() - 3 * (a.value() - b.value()) / (a.step() - b.step());
    double square = d1 * d1 - a.slope() * b.slope();
    double share = 0.5;
    if (square >= 0 && Double.isFinite(square)) {
      double d2 = Math.copySign(Math.sqrt(square), width);
      double minimum = b.step() - width * ((b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2));
      share = (minimum - a.step()) / width;
    }
    return a.step() + width * (share >= 0.1 && share <= 0.9 ? share : 0.5);
  }

  private Point evaluate(double step) {
    evaluations++;
    return ray.apply(step);
  }
}
