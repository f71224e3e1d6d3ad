package org.mlpc.compiler.cli;

import java.util.List;
import java.util.Locale;
import org.mlpc.runtime.LayerHealth;
import org.mlpc.runtime.TrainingListener;

/** Prints how each layer does after every epoch: {@code mlpc train --watch}. */
final class LayerLines implements TrainingListener {

  /** Gradients that differ by more are of different orders: sigmoid, at best 1/4 a layer, is there after four. */
  private static final double FAR = 100;

  private final Console console;

  LayerLines(Console console) {
    this.console = console;
  }

  @Override
  public void layersObserved(int epoch, List<LayerHealth> layers) {
    Table table = new Table().row("layer", "gradient", "weights", "dead", "saturated", "line");
    for (LayerHealth layer : layers) {
      table.row(layer.layer(), Brief.number(layer.gradientNorm()), Brief.number(layer.weightNorm()),
          share(layer.deadUnits()), share(layer.saturated()), layer.line() + "");
    }
    String when = epoch == 0 ? "layers before the first epoch" : "layers after epoch " + epoch;
    console.out().println(when + "\n" + table.text("  ").stripTrailing() + flow(layers));
    console.out().flush();
  }

  /** A word if the gradient of the first layer is of another order than that of the last; empty otherwise. */
  private static String flow(List<LayerHealth> layers) {
    List<LayerHealth> learning = layers.stream().filter(layer -> layer.gradientNorm() > 0).toList();
    if (learning.isEmpty()) {
      return "";
    }
    LayerHealth first = learning.get(0);
    LayerHealth last = learning.get(learning.size() - 1);
    double ratio = first.gradientNorm() / last.gradientNorm();
    if (ratio < 1 / FAR) {
      return String.format(Locale.ROOT, "%n  the gradient vanishes on its way down: %s has 1/%.0f of %s's",
          first.layer(), 1 / ratio, last.layer());
    }
    return ratio > FAR ? String.format(Locale.ROOT, "%n  the gradient explodes on its way down: %s has %.0f times %s's",
        first.layer(), ratio, last.layer()) : "";
  }

  private static String share(double share) {
    return share == 0 ? "." : Math.round(100 * share) + "%";
  }
}
