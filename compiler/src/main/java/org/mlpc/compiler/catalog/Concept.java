package org.mlpc.compiler.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Anything of the language that has a name, options and a definition: an activation, a loss, a
 * layer, an attribute.
 */
public interface Concept {

  /** The definition: name, parameters, formula, source. */
  Entry entry();

  /** What sort of concept this is. */
  ConceptKind kind();

  /** The spelling in a {@code .mlp} file, such as {@code crossEntropy}. */
  default String dslName() {
    return entry().name();
  }

  /** The parameters in the order they are documented; leading ones come first. */
  default List<ParameterSpec> parameters() {
    return entry().parameters();
  }

  /** The parameter called {@code name}, if there is one. */
  default Optional<ParameterSpec> parameter(String name) {
    return parameters().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /**
   * How the concept is written with its parameters, for help texts: {@code dropout(p)}, {@code
   * adam(rate = 0.001, …)}.
   */
  default String signature() {
    return Signature.of(this);
  }
}
