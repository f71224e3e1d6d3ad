package org.mlpc.compiler.cli;

import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.ir.ArgumentText;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.TrainingPlan;

/** An estimate of what training holds in memory besides the data, in the elements of the network. */
final class TrainingMemory {

  private static final int FULL_BATCH_ROWS = 1;

  private final Network network;

  TrainingMemory(Network network) {
    this.network = network;
  }

  /**
   * Weights, gradients and optimiser slots, and for every row of a batch each value of the forward program with its
   * gradient. A full batch counts as one row, since the file does not say how many rows there will be.
   */
  long bytes() {
    TrainingPlan plan = network.training();
    long rows = plan.batch() == TrainingPlan.FULL_BATCH ? FULL_BATCH_ROWS : plan.batch();
    long values = network.forward().stream().map(Step::result).mapToLong(value -> value.width()).sum();
    return network.precision().bytes() * (network.parameterCount() * (2 + slots()) + 2 * rows * values);
  }

  private long slots() {
    Optimizer optimizer = network.training().optimizer().concept();
    Arguments arguments = network.training().optimizer().arguments();
    if (optimizer == Optimizer.LBFGS) {
      return 2L * arguments.count("history");
    }
    return optimizer.slots().stream().filter(slot -> isKept(slot, arguments)).count();
  }

  private static boolean isKept(Optimizer.Slot slot, Arguments arguments) {
    if (slot.option().isEmpty()) {
      return true;
    }
    return slot.when().isEmpty()
        ? !arguments.defaulted().contains(slot.option())
        : ArgumentText.of(arguments.values().get(slot.option())).equals(slot.when());
  }
}
