package org.mlpc.compiler.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.LayerRow;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Tensor;

/** The budgets of {@code limit}, with the bill per layer. Emits MLP0701 to MLP0703 and MLP0406. */
final class LimitChecks {

  private static final int LISTED = 5;

  private final Problems problems;

  LimitChecks(Problems problems) {
    this.problems = problems;
  }

  void check(Network network, Bounds bounds, ResolvedModel model) {
    for (Bounds.Limited limit : bounds.limited()) {
      switch (limit.quantity()) {
        case PARAMS ->
            check(
                network,
                model,
                limit,
                network.parameterCount(),
                LayerRow::parameters,
                DiagnosticCode.TOO_MANY_PARAMETERS,
                "parameters");
        case FLOPS ->
            check(
                network,
                model,
                limit,
                LayerRow.of(network).stream().mapToLong(LayerRow::flops).sum(),
                LayerRow::flops,
                DiagnosticCode.TOO_MANY_FLOPS,
                "operations a prediction");
        case MODEL_SIZE ->
            check(
                network,
                model,
                limit,
                bytes(network),
                row -> row.parameters() * network.precision().bytes(),
                DiagnosticCode.MODEL_TOO_BIG,
                "bytes");
      }
    }
  }

  /** Bytes of all tensors, running statistics included. */
  static long bytes(Network network) {
    return network.tensors().stream().mapToLong(Tensor::size).sum() * network.precision().bytes();
  }

  private void check(
      Network network,
      ResolvedModel model,
      Bounds.Limited limit,
      long actual,
      ToLongFunction<LayerRow> cost,
      DiagnosticCode code,
      String unit) {
    if (actual <= limit.bound()) {
      return;
    }
    List<LayerRow> dearest =
        LayerRow.of(network).stream()
            .filter(row -> cost.applyAsLong(row) > 0)
            .sorted(Comparator.comparingLong(cost).reversed())
            .limit(LISTED)
            .toList();
    Diagnostic diagnostic =
        problems
            .at(
                code,
                limit.span(),
                "the network has "
                    + actual
                    + " "
                    + unit
                    + ", "
                    + (actual - (long) limit.bound())
                    + " beyond the limit")
            .help(
                "the bill: "
                    + String.join(
                        ", ",
                        dearest.stream()
                            .map(
                                row ->
                                    row.layer()
                                        + " "
                                        + cost.applyAsLong(row)
                                        + " ("
                                        + row.inputs()
                                        + " → "
                                        + row.outputs()
                                        + ")")
                            .toList()));
    for (ResolvedLayer layer : model.network().layers()) {
      boolean listed = dearest.stream().anyMatch(row -> row.layer().equals(layer.name()));
      if (listed) {
        diagnostic =
            diagnostic.also(
                layer.span(),
                dearest.stream()
                    .filter(row -> row.layer().equals(layer.name()))
                    .map(row -> cost.applyAsLong(row) + " " + unit)
                    .findFirst()
                    .orElse(""));
      }
    }
    problems.report(diagnostic);
  }
}
