package org.mlpc.compiler.ir;

import org.mlpc.compiler.catalog.Concept;

/**
 * A concept of the catalogue with all its arguments bound, as {@code adam(rate = 0.01)}.
 *
 * @param concept the catalogue entry
 * @param arguments every parameter of it
 */
public record Configured<C extends Concept>(C concept, Arguments arguments) {

  /** A concept that has no parameters. */
  public static <C extends Concept> Configured<C> plain(C concept) {
    return new Configured<>(concept, Arguments.NONE);
  }
}
