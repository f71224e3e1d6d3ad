package org.mlpc.compiler.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.source.Span;

/**
 * A concept with what was found for its parameters. A parameter without an entry was either left
 * out with its absence meaning something, or had an error that was reported.
 *
 * @param concept what was called
 * @param head of a metric: the head it is of ({@code rating.accuracy}); else empty
 * @param written the whole call, empty where a default was taken
 * @param name the name in the call, empty where a default was taken
 * @param values parameter name to value
 * @param spoilt parameters whose argument had an error that was reported
 */
record Binding(
    Concept concept,
    String head,
    Optional<Span> written,
    Optional<Span> name,
    Map<String, Bound> values,
    Set<String> spoilt) {

  Binding {
    values = new LinkedHashMap<>(values);
    spoilt = Set.copyOf(spoilt);
  }

  /** The concept with all its defaults. */
  static Binding ofDefaults(Concept concept) {
    return new Binding(
        concept, "", Optional.empty(), Optional.empty(), Defaults.of(concept), Set.of());
  }

  /** The same binding as if it stood at a place. */
  Binding at(Span span) {
    return new Binding(concept, head, Optional.of(span), Optional.of(span), values, spoilt);
  }

  /** The same binding with a number for a parameter. */
  Binding with(String parameter, double number, Span span) {
    Map<String, Bound> more = new LinkedHashMap<>(values);
    more.put(parameter, new Bound.Literal(new Argument.Scalar(number), Optional.of(span)));
    return new Binding(concept, head, written, name, more, spoilt);
  }

  Optional<Bound> get(String parameter) {
    return Optional.ofNullable(values.get(parameter));
  }

  /** Whether the parameter was left out and has no default. */
  boolean omitted(String parameter) {
    return !values.containsKey(parameter) && !spoilt.contains(parameter);
  }

  /** Whether the parameter stands in the file. */
  boolean wrote(String parameter) {
    return span(parameter).isPresent();
  }

  /** Where the parameter's value stands. */
  Optional<Span> span(String parameter) {
    return get(parameter).flatMap(Bound::written);
  }

  Optional<Double> number(String parameter) {
    return literal(parameter, Argument.Scalar.class).map(Argument.Scalar::value);
  }

  Optional<Integer> count(String parameter) {
    return number(parameter).map(Double::intValue);
  }

  Optional<String> word(String parameter) {
    return literal(parameter, Argument.Word.class).map(Argument.Word::value);
  }

  Optional<Boolean> flag(String parameter) {
    return literal(parameter, Argument.Flag.class).map(Argument.Flag::value);
  }

  Optional<Argument.Scalars> numbers(String parameter) {
    return literal(parameter, Argument.Scalars.class);
  }

  /** The concept bound to a parameter. */
  Optional<Binding> nested(String parameter) {
    return get(parameter)
        .filter(Bound.Nested.class::isInstance)
        .map(b -> ((Bound.Nested) b).binding());
  }

  private <A extends Argument> Optional<A> literal(String parameter, Class<A> kind) {
    return get(parameter)
        .filter(Bound.Literal.class::isInstance)
        .map(b -> ((Bound.Literal) b).value())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** The literal arguments, in the order of the catalogue, without those named. */
  Arguments arguments(Set<String> without) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    Set<String> defaulted = new LinkedHashSet<>();
    for (ParameterSpec parameter : concept.parameters()) {
      Bound bound = values.get(parameter.name());
      if (bound == null || without.contains(parameter.name())) {
        continue;
      }
      if (bound instanceof Bound.Literal literal) {
        arguments.put(parameter.name(), literal.value());
      } else if (bound instanceof Bound.Nested nested) {
        arguments.put(parameter.name(), new Argument.Word(nested.binding().qualifiedName()));
      }
      if (bound.written().isEmpty()) {
        defaulted.add(parameter.name());
      }
    }
    return new Arguments(arguments, defaulted);
  }

  /** The concept with its literal arguments, as the intermediate representation has it. */
  <C extends Concept> Configured<C> configured(Class<C> kind, String... without) {
    return new Configured<>(kind.cast(concept), arguments(Set.of(without)));
  }

  /** The concept's name, behind its head's where it has one: {@code rating.accuracy}. */
  String qualifiedName() {
    return head.isEmpty() ? concept.dslName() : head + "." + concept.dslName();
  }
}
