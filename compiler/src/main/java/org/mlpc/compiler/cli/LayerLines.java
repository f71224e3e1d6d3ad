package org.mlpc.compiler.cli;

import java.util.List;
import org.mlpc.runtime.LayerHealth;
import org.mlpc.runtime.TrainingListener;

/** Prints how each layer does after every epoch: {@code mlpc train --watch}. */
final class LayerLines implements TrainingListener {

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
    console.out().println(when + "\n" + table.text("  ").stripTrailing());
    console.out().flush();
  }

  private static String share(double share) {
    return share == 0 ? "." : Math.round(100 * share) + "%";
  }
}
