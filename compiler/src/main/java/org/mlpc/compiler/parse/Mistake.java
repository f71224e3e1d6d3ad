package org.mlpc.compiler.parse;

import java.util.Optional;

/** A mistake that people are known to make. */
@FunctionalInterface
interface Mistake {

  /** The mend, if the fault is this mistake. */
  Optional<Mend> recognise(Fault fault);
}
