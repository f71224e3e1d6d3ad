package org.mlpc.runtime.metrics;

import java.util.Set;
import org.mlpc.runtime.data.InputException;

/**
 * A metric as a {@code .mlp} file spells it: {@code accuracy}, {@code topK(3)}, {@code rating.f1Macro}.
 *
 * @param head the target it is of; empty for the only one
 * @param name the metric's name
 * @param k of {@code topK}, how many classes count; otherwise 0
 */
public record Metric(String head, String name, int k) {

  /** A table rather than a number. */
  public static final String CONFUSION = "confusion";

  static final String TOP_K = "topK";

  private static final Set<String> LOWER_IS_BETTER = Set.of("loss", "hamming", "mae", "rmse");
  private static final Set<String> HIGHER_IS_BETTER =
      Set.of("accuracy", "precision", "recall", "f1", "f1Micro", "f1Macro", "rocAuc", TOP_K, "r2");

  /**
   * Reads the spelling.
   *
   * @throws InputException if there is no such metric
   */
  public static Metric parse(String spelling) {
    int dot = spelling.indexOf('.');
    String head = dot < 0 ? "" : spelling.substring(0, dot);
    String call = spelling.substring(dot + 1);
    if (call.matches("topK\\(\\d{1,9}\\)")) {
      return new Metric(head, TOP_K, Integer.parseInt(call.substring(TOP_K.length() + 1, call.length() - 1)));
    }
    if (call.equals(TOP_K) || !call.equals(CONFUSION) && !LOWER_IS_BETTER.contains(call)
        && !HIGHER_IS_BETTER.contains(call)) {
      throw new InputException("there is no metric " + spelling);
    }
    return new Metric(head, call, 0);
  }

  /** False for a loss or an error, which is better the smaller it is. */
  public boolean higherIsBetter() {
    return HIGHER_IS_BETTER.contains(name);
  }

  /** As the {@code .mlp} file spells it, without its head. */
  public String key() {
    return name.equals(TOP_K) ? TOP_K + "(" + k + ")" : name;
  }

  @Override
  public String toString() {
    return head.isEmpty() ? key() : head + "." + key();
  }
}
