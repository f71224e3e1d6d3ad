package org.mlpc.compiler.analysis;

import java.util.List;
import org.mlpc.compiler.syntax.Head;

/** The layers of one target behind the shared trunk. */
record ResolvedHead(Head declaration, List<ResolvedLayer> layers) {

  ResolvedHead {
    layers = List.copyOf(layers);
  }

  String name() {
    return declaration.name().text();
  }
}
