package org.mlpc.compiler.cli;

import java.util.List;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.runtime.RateCurve;

/** What {@code mlpc train --find-rate} prints. */
final class RateReport {

  private static final int ROWS = 24;
  private static final int BAR = 40;

  private RateReport() {}

  static String text(String name, RateCurve curve) {
    List<RateCurve.Point> points = curve.points();
    double greatest = points.stream().mapToDouble(RateCurve.Point::loss).filter(Double::isFinite).max().orElse(1);
    int every = Math.max(1, points.size() / ROWS);
    Table table = new Table().row("rate", "loss");
    for (int i = 0; i < points.size(); i++) {
      if (i % every == 0 || i == points.size() - 1) {
        RateCurve.Point point = points.get(i);
        int length = Double.isFinite(point.loss()) ? (int) Math.round(BAR * point.loss() / greatest) : BAR;
        table.row(Brief.number(point.rate()), Brief.number(point.loss()), "#".repeat(Math.max(0, length)));
      }
    }
    return name + ": the rate raised from small until training diverged\n\n" + table.leftAligned().text("  ")
        + "\nsuggested: rate = " + Decimal.text(curve.suggestion()) + "\n";
  }
}
