package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlpc.compiler.catalog.LayerKind;

/**
 * The layers of a model, blocks expanded.
 *
 * @param trunk the layers that all targets share; its output layer is the last of them unless there
 *     are heads
 * @param complete whether every layer was understood
 */
record ResolvedNetwork(List<ResolvedLayer> trunk, List<ResolvedHead> heads, boolean complete) {

  ResolvedNetwork {
    trunk = List.copyOf(trunk);
    heads = List.copyOf(heads);
  }

  /** Every layer, the heads' behind the trunk's. */
  List<ResolvedLayer> layers() {
    return Stream.concat(trunk.stream(), heads.stream().flatMap(h -> h.layers().stream())).toList();
  }

  /** Layers that are not an output. */
  List<ResolvedLayer> hidden() {
    return layers().stream().filter(l -> !l.is(LayerKind.OUTPUT)).toList();
  }

  /** The hidden layers on each way from the inputs to an output. */
  List<List<ResolvedLayer>> paths() {
    return heads.isEmpty()
        ? List.of(hidden())
        : heads.stream().map(h -> new ResolvedNetwork(trunk, List.of(h), complete).hidden()).toList();
  }

  /** The output of the trunk. */
  Optional<ResolvedLayer> output() {
    return output(trunk);
  }

  static Optional<ResolvedLayer> output(List<ResolvedLayer> layers) {
    return layers.stream().filter(l -> l.is(LayerKind.OUTPUT)).findFirst();
  }
}
