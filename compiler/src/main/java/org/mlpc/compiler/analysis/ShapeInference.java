package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/**
 * Follows the width of a row through the layers, and checks what depends on it. Emits MLP0406 and
 * MLP0408.
 */
final class ShapeInference {

  /** The longest array of every JVM. */
  static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

  private static final int MOST_DIVIDED = 1_024;

  private final Problems problems;
  private final ResolvedSchema schema;
  private final ResolvedNetwork network;
  private long parameters;

  ShapeInference(Problems problems, ResolvedSchema schema, ResolvedNetwork network) {
    this.problems = problems;
    this.schema = schema;
    this.network = network;
  }

  void check() {
    Optional<Integer> width =
        schema.complete() ? Optional.of(schema.schema().inputWidth()) : Optional.empty();
    Optional<Integer> trunk = follow(network.trunk(), width);
    network.heads().forEach(head -> follow(head.layers(), trunk));
  }

  private Optional<Integer> follow(List<ResolvedLayer> layers, Optional<Integer> inputs) {
    Optional<Integer> width = inputs;
    for (ResolvedLayer layer : layers) {
      if (layer.is(LayerKind.DENSE)) {
        Optional<Integer> units = layer.binding().count("width");
        if (width.isPresent() && units.isPresent()) {
          checkSize(layer, (long) width.get() * units.get(), width.get());
        }
        width = units;
      } else if (layer.is(LayerKind.GROUP_NORM) && width.isPresent()) {
        checkGroups(layer, width.get());
      }
    }
    return network.complete() ? width : Optional.empty();
  }

  private void checkSize(ResolvedLayer layer, long weights, int inputs) {
    boolean before = parameters <= LONGEST_ARRAY;
    parameters += weights;
    if (parameters > LONGEST_ARRAY && before) {
      Span place = layer.binding().span("width").orElse(layer.span());
      problems.report(
          problems
              .at(
                  DiagnosticCode.TOO_LARGE,
                  place,
                  "the weights from "
                      + inputs
                      + " to "
                      + layer.binding().count("width").orElse(0)
                      + " units are too many: "
                      + parameters
                      + " so far")
              .help("all parameters together must fit into one Java array of " + LONGEST_ARRAY));
    }
  }

  /** ": 1, 2 or 4"; nothing for a width whose divisors nobody wants to read. */
  private static String divisors(int n) {
    return n > MOST_DIVIDED
        ? ""
        : ": "
            + Wording.or(
                IntStream.rangeClosed(1, n)
                    .filter(i -> n % i == 0)
                    .mapToObj(String::valueOf)
                    .toList());
  }

  private void checkGroups(ResolvedLayer layer, int width) {
    Optional<Integer> groups = layer.binding().count("groups");
    if (groups.isPresent() && width % groups.get() != 0) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.GROUPS_DO_NOT_DIVIDE,
                  layer.binding().span("groups").orElse(layer.span()),
                  width + " units cannot be split into " + groups.get() + " equal groups")
              .help("write a divisor of " + width + divisors(width)));
    }
  }
}
