package org.mlpc.compiler.ir;

import java.util.List;
import java.util.Set;

/**
 * A network with its derived backward program, as rewritten by the transforms.
 *
 * @param forward from the inputs to the loss
 * @param backward from the loss to the gradients of all parameters
 * @param intoProduct the results that are finished inside the matrix product before them, forward or backward
 */
public record Program(Network network, List<Step> forward, List<BackwardStep> backward, Set<Value> intoProduct) {

  public Program {
    forward = List.copyOf(forward);
    backward = List.copyOf(backward);
    intoProduct = Set.copyOf(intoProduct);
  }

  /** The forward program as written and the backward program as derived: nothing rewritten yet. */
  public static Program derive(Network network) {
    return new Program(network, network.forward(), BackwardDerivation.derive(network.forward()), Set.of());
  }
}
