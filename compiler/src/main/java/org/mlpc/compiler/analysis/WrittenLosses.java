package org.mlpc.compiler.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/**
 * What {@code loss} says.
 *
 * @param single the loss, where it is one
 * @param heads the losses of {@code sum(…)} by head
 * @param names where those heads are named
 * @param nameless the losses in {@code sum(…)} that do not say of which head they are
 * @param sum where {@code sum} stands
 * @param understood whether all of it was; else nothing is to be called missing
 */
record WrittenLosses(
    Optional<Binding> single,
    Map<String, Binding> heads,
    Map<String, Span> names,
    List<Binding> nameless,
    Optional<Span> sum,
    boolean understood) {

  static final WrittenLosses NONE =
      new WrittenLosses(Optional.empty(), Map.of(), Map.of(), List.of(), Optional.empty(), true);

  WrittenLosses {
    heads = new LinkedHashMap<>(heads);
    names = Map.copyOf(names);
    nameless = List.copyOf(nameless);
  }

  /** The loss written for a head, or the only one where there are no heads. */
  Optional<Binding> of(String head) {
    return head.isEmpty() ? single : Optional.ofNullable(heads.get(head));
  }
}
