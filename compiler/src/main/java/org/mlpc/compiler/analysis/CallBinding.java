package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Identifier;

/**
 * The binding of one argument list. Emits MLP0302 to MLP0307; names are looked up by {@link
 * OptionNames}.
 */
final class CallBinding {

  private final Problems problems;
  private final ValueReading values;
  private final Concept concept;
  private final List<Argument> arguments;
  private final Span name;
  private final Span whole;
  private final OptionNames options;
  private final List<ParameterSpec> positional;

  private final Map<String, Bound> bound = new HashMap<>();
  private final Map<String, Argument> given = new HashMap<>();

  /**
   * Parameters whose argument had an error: neither bound nor defaulted, nor reported as missing.
   */
  private final Set<String> spoilt = new HashSet<>();

  CallBinding(
      Problems problems,
      ValueReading values,
      Concept concept,
      List<Argument> arguments,
      Span name,
      Span whole) {
    this.problems = problems;
    this.values = values;
    this.concept = concept;
    this.arguments = arguments;
    this.name = name;
    this.whole = whole;
    this.options = new OptionNames(problems, concept, arguments, whole);
    this.positional = concept.parameters().stream().filter(ParameterSpec::positional).toList();
  }

  /** What was found for each parameter, defaults included. */
  Map<String, Bound> bind() {
    int position = 0;
    boolean named = false;
    List<Argument> nameless = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument.isNamed()) {
        Optional<ParameterSpec> meant = options.resolve(argument);
        boolean inPlace = meant.filter(p -> options.isLeadingInPlace(argument, p)).isPresent();
        position += inPlace ? 1 : 0;
        named |= !inPlace;
        meant.ifPresentOrElse(
            p -> take(p, options.meant(argument, p)), () -> spoilUnknown(argument));
      } else if (position < positional.size()) {
        reportOrder(argument, named);
        take(positional.get(position++), argument);
      } else {
        nameless.add(argument);
      }
    }
    reportSurplus(nameless);
    reportMissing();
    Map<String, Bound> defaults = Defaults.of(concept);
    defaults.keySet().removeAll(spoilt);
    defaults.putAll(bound);
    return defaults;
  }

  /** The parameters whose argument had an error; to be asked after {@link #bind}. */
  Set<String> spoilt() {
    return spoilt;
  }

  private void take(ParameterSpec parameter, Argument argument) {
    Argument before = given.putIfAbsent(parameter.name(), argument);
    if (before != null) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.DUPLICATE_ARGUMENT,
                  argument.span(),
                  Wording.quote(parameter.name()) + " is given twice")
              .also(before.span(), "first given here")
              .help("leave one of them out")
              .fix(ArgumentEdits.removal(arguments, argument), ""));
      return;
    }
    Optional<Bound> value = values.read(argument.value(), Slot.of(concept, parameter));
    value.ifPresentOrElse(v -> bound.put(parameter.name(), v), () -> spoilt.add(parameter.name()));
  }

  private void spoilUnknown(Argument argument) {
    // a name that was reported may have been meant for any parameter: none is then called missing
    if (argument.name().map(Identifier::text).flatMap(n -> Catalog.meant(concept, n)).isEmpty()) {
      concept.parameters().stream()
          .filter(p -> p.defaultValue().isEmpty())
          .forEach(p -> spoilt.add(p.name()));
    }
  }

  private void reportOrder(Argument argument, boolean afterNamed) {
    if (afterNamed) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.ARGUMENT_ORDER,
                  argument.span(),
                  "an argument without a name stands after named ones")
              .help(
                  "write it first: "
                      + Wording.quote(ArgumentEdits.reordered(concept, arguments, problems)))
              .fix(
                  ArgumentEdits.list(arguments),
                  ArgumentEdits.reordered(concept, arguments, problems)));
    }
  }

  private void reportSurplus(List<Argument> nameless) {
    Surplus surplus = new Surplus(problems, concept, arguments);
    List<Argument> tooMany = new ArrayList<>();
    for (Argument argument : nameless) {
      Optional<ParameterSpec> meant = surplus.meant(argument, given.keySet());
      if (meant.isPresent()) {
        given.put(meant.get().name(), argument);
        spoilt.add(meant.get().name());
        surplus.reportNeedsName(argument, meant.get());
      } else {
        tooMany.add(argument);
      }
    }
    surplus.reportTooMany(tooMany);
  }

  private void reportMissing() {
    List<String> missing =
        concept.parameters().stream()
            .filter(p -> p.required() && !given.containsKey(p.name()) && !spoilt.contains(p.name()))
            .map(p -> Wording.quote(p.name()) + " (" + p.doc() + ")")
            .toList();
    if (!missing.isEmpty()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.MISSING_ARGUMENT,
                  arguments.isEmpty() ? name : whole,
                  Wording.quote(concept.dslName()) + " lacks " + Wording.and(missing))
              .help("it is written " + Wording.quote(concept.signature())));
    }
  }
}
