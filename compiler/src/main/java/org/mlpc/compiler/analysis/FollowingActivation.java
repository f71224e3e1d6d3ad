package org.mlpc.compiler.analysis;

import java.util.List;
import org.mlpc.compiler.catalog.Activation;

/**
 * The activation that a dense layer's weights feed: its own, or the first line behind it, as in
 * dense, batchNorm, relu.
 */
final class FollowingActivation {

  private FollowingActivation() {}

  static Activation of(ResolvedLayer layer, List<ResolvedLayer> behind) {
    if (layer.binding().wrote("activation")) {
      return layer.function().orElse(Activation.LINEAR);
    }
    for (ResolvedLayer next : behind) {
      if (next.weighted()) {
        return Activation.LINEAR;
      }
      if (next.concept() instanceof Activation activation) {
        return activation;
      }
    }
    return Activation.LINEAR;
  }
}
