package org.mlpc.compiler.cli;

import java.util.List;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.runtime.RateCurve;

/** What {@code mlpc train --find-rate} prints. */
final class RateReport {

  private static final int ROWS = 24;
  private static final int BAR = 40;

  private RateReport() {}

  /** @param present the rate of the file */
  static String text(String name, double present, RateCurve curve) {
    List<RateCurve.Point> points = curve.points();
    // The last loss dwarfs the others: twice the loss at the start fills the width, and more is cut.
    double widest = 2 * points.get(0).loss();
    int least = least(points);
    int every = Math.max(1, points.size() / ROWS);
    Table table = new Table().row("rate", "loss");
    for (int i = 0; i < points.size(); i++) {
      if (i % every == 0 || i == least || i == points.size() - 1) {
        RateCurve.Point point = points.get(i);
        table.row(Brief.number(point.rate()), Brief.number(point.loss()),
            bar(point.loss() / widest) + (i == least ? " least" : ""));
      }
    }
    return name + ": the rate raised with every update, and the loss smoothed over the last of them\n\n"
        + table.leftAligned().text("  ")
        + "\nThe file has " + Decimal.text(present)
        + "; about a tenth of the rate with the least loss is good to begin with.\n"
        + "suggested: rate = " + Decimal.text(curve.suggestion()) + "\n";
  }

  private static int least(List<RateCurve.Point> points) {
    int least = 0;
    for (int i = 1; i < points.size(); i++) {
      least = points.get(i).loss() < points.get(least).loss() ? i : least;
    }
    return least;
  }

  private static String bar(double share) {
    return share <= 1 ? "#".repeat((int) Math.round(BAR * share)) : "#".repeat(BAR) + ">";
  }
}
