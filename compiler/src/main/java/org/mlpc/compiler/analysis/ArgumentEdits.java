package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;

/** Edits of argument lists, for fixes. */
final class ArgumentEdits {

  private ArgumentEdits() {}

  /** What to delete so that one argument is gone together with a comma. */
  static Span removal(List<Argument> arguments, Argument argument) {
    int index = indexOf(arguments, argument);
    Span span = argument.span();
    if (index > 0) {
      return new Span(arguments.get(index - 1).span().end(), span.end());
    }
    return arguments.size() > 1 ? new Span(span.start(), arguments.get(1).span().start()) : span;
  }

  /** Found by its place: a call may have as many arguments as a file has characters. */
  private static int indexOf(List<Argument> arguments, Argument argument) {
    int index = Collections.binarySearch(arguments, argument, Comparator.comparing(Argument::span));
    return index >= 0 && arguments.get(index).equals(argument) ? index : arguments.indexOf(argument);
  }

  /** The stretch from the first to the last argument. */
  static Span list(List<Argument> arguments) {
    return arguments.get(0).span().to(arguments.get(arguments.size() - 1).span());
  }

  /**
   * The arguments as they should stand: leading ones first and without names, in the order of the
   * parameters.
   */
  static String reordered(Concept concept, List<Argument> arguments, Problems problems) {
    Map<String, Argument> leading = new HashMap<>();
    List<Argument> others = new ArrayList<>();
    List<ParameterSpec> positional =
        concept.parameters().stream().filter(ParameterSpec::positional).toList();
    int position = 0;
    for (Argument argument : arguments) {
      String name = ArgumentBinding.nameOf(argument);
      Optional<ParameterSpec> parameter =
          name.isEmpty()
              ? Optional.empty()
              : concept.parameter(name).or(() -> Catalog.meant(concept, name));
      if (name.isEmpty()) {
        while (position < positional.size()
            && leading.containsKey(positional.get(position).name())) {
          position++;
        }
        if (position < positional.size()) {
          leading.put(positional.get(position).name(), argument);
        }
      } else if (parameter
          .filter(p -> p.position() == ParameterSpec.Position.LEADING)
          .isPresent()) {
        leading.putIfAbsent(parameter.get().name(), argument);
      } else {
        others.add(argument);
      }
    }
    List<String> texts = new ArrayList<>();
    positional.stream()
        .map(p -> leading.get(p.name()))
        .filter(a -> a != null)
        .forEach(a -> texts.add(problems.text(a.value().span())));
    others.forEach(a -> texts.add(problems.text(a.span())));
    return String.join(", ", texts);
  }
}
