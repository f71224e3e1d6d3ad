package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.Activation.LINEAR;
import static org.mlpc.compiler.catalog.Activation.RELU;
import static org.mlpc.compiler.catalog.Activation.SIGMOID;
import static org.mlpc.compiler.catalog.Activation.SOFTMAX;
import static org.mlpc.compiler.catalog.Activation.SOFTPLUS;
import static org.mlpc.compiler.catalog.Activation.STEP;
import static org.mlpc.compiler.catalog.Activation.TANH;
import static org.mlpc.compiler.catalog.ColumnType.BOOL;
import static org.mlpc.compiler.catalog.ColumnType.CATEGORY;
import static org.mlpc.compiler.catalog.ColumnType.REAL;
import static org.mlpc.compiler.catalog.ColumnType.SET;

import java.util.List;

/**
 * One row of the table of what fits what: a target type, the output activations and the losses that
 * go together.
 *
 * @param target the type of the target
 * @param activations output activations, the default first
 * @param losses losses, the default first
 * @param needsRange whether the target must declare a range, since the activation is bounded on
 *     both sides
 */
public record Fit(
    ColumnType target, List<Activation> activations, List<Loss> losses, boolean needsRange) {

  private static final List<Loss> REGRESSION =
      List.of(Loss.MSE, Loss.MAE, Loss.HUBER, Loss.LOG_COSH);

  /** The whole table; the first row of a type holds its defaults. */
  public static final List<Fit> TABLE =
      List.of(
          new Fit(REAL, List.of(LINEAR, RELU, SOFTPLUS), REGRESSION, false),
          new Fit(REAL, List.of(SIGMOID, TANH), REGRESSION, true),
          new Fit(BOOL, List.of(SIGMOID), List.of(Loss.BCE, Loss.MSE), false),
          new Fit(BOOL, List.of(LINEAR), List.of(Loss.HINGE), false),
          new Fit(BOOL, List.of(STEP), List.of(Loss.PERCEPTRON), false),
          new Fit(CATEGORY, List.of(SOFTMAX), List.of(Loss.CROSS_ENTROPY), false),
          new Fit(SET, List.of(SIGMOID), List.of(Loss.BCE), false));

  public Fit {
    activations = List.copyOf(activations);
    losses = List.copyOf(losses);
  }

  /** The rows of a target type, the default row first. */
  public static List<Fit> of(ColumnType target) {
    return TABLE.stream().filter(f -> f.target == target).toList();
  }

  /** The output activations that fit a target type, the default first. */
  public static List<Activation> activations(ColumnType target) {
    return of(target).stream().flatMap(f -> f.activations.stream()).toList();
  }

  /**
   * The losses that fit a target type with this output activation, the default first; empty if the
   * two do not fit.
   */
  public static List<Loss> losses(ColumnType target, Activation output) {
    return of(target).stream()
        .filter(f -> f.activations.contains(output))
        .flatMap(f -> f.losses.stream())
        .toList();
  }

  /** The losses that fit a target type with some output activation, the default first. */
  public static List<Loss> losses(ColumnType target) {
    return of(target).stream().flatMap(f -> f.losses.stream()).distinct().toList();
  }
}
