package org.mlpc.runtime;

import java.util.Map;

/**
 * Limited-memory BFGS over all training rows at once (Liu and Nocedal, 1989), one iteration an epoch, with a line
 * search to the strong Wolfe conditions (Nocedal and Wright, 2006, algorithms 3.5 and 3.6).
 *
 * @param history how many curvature pairs are remembered
 * @param penalties by tensor, what the cost adds for its weights; tensors left out have none
 */
public record Lbfgs(int history, Map<String, Penalty> penalties) {

  public Lbfgs {
    penalties = Map.copyOf(penalties);
    if (history < 1) {
      throw new IllegalArgumentException("history must be at least 1");
    }
  }

  /** l1·‖W‖₁ + ½·l2·‖W‖₂². */
  public record Penalty(double l1, double l2) {}
}
