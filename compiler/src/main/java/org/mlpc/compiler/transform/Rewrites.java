package org.mlpc.compiler.transform;

import java.util.List;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Program;

/**
 * All rewrites in their order.
 *
 * <ol>
 *   <li>{@link LossWithActivation} first, while the gradients of loss and output activation still stand side by side;
 *   <li>{@link CopyElimination} then joins gradients that pass unchanged (identities, noise) with what made them, so
 *       that products and derivatives become neighbours;
 *   <li>{@link ReluIntoProduct} looks at neighbours only;
 *   <li>{@link DeadCode} last: it removes what the others left unused.
 * </ol>
 */
public final class Rewrites {

  private static final List<Rewrite> IN_ORDER =
      List.of(new LossWithActivation(), new CopyElimination(), new ReluIntoProduct(), new DeadCode());

  private Rewrites() {}

  /** The program to emit for {@code network}. */
  public static Program program(Network network) {
    Program program = Program.derive(network);
    for (Rewrite rewrite : IN_ORDER) {
      program = rewrite.apply(program);
    }
    return program;
  }
}
