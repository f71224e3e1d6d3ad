package org.mlpc.compiler.syntax;

import java.util.List;

/** Picks the nodes of one kind out of a mixed list. */
final class Statements {

  private Statements() {}

  static <T> List<T> of(Class<T> kind, List<?> nodes) {
    return nodes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
