package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Foreign;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.ListValue;

/** Finds the parameter that a named argument is for. Emits MLP0203 and MLP0305. */
final class OptionNames {

  private final Problems problems;
  private final Concept concept;
  private final List<Argument> arguments;
  private final Span whole;
  private boolean reordered;

  OptionNames(Problems problems, Concept concept, List<Argument> arguments, Span whole) {
    this.problems = problems;
    this.concept = concept;
    this.arguments = arguments;
    this.whole = whole;
  }

  /** The parameter of a named argument; empty after an error where the name means none. */
  Optional<ParameterSpec> resolve(Argument argument) {
    Identifier name = argument.name().orElseThrow();
    Optional<ParameterSpec> exact = concept.parameter(name.text());
    Optional<ParameterSpec> meant =
        listOfWeights(argument, name).or(() -> exact).or(() -> Catalog.meant(concept, name.text()));
    if (meant.isEmpty()) {
      return reportUnknown(argument, name);
    }
    if (meant.get().position() == ParameterSpec.Position.LEADING) {
      reportWithoutName(argument, name, meant.get());
    } else if (!meant.equals(exact)) {
      reportRenamed(name, meant.get());
    }
    return meant;
  }

  /** PyTorch's {@code weight = [1, 2, 3]} of a loss is a weight for each class. */
  private Optional<ParameterSpec> listOfWeights(Argument argument, Identifier name) {
    return concept.kind() == ConceptKind.LOSS
            && name.text().equals("weight")
            && argument.value() instanceof ListValue
        ? concept.parameter("classWeights")
        : Optional.empty();
  }

  private void reportRenamed(Identifier name, ParameterSpec meant) {
    problems.report(
        unknown(name).help("write " + Wording.quote(meant.name())).fix(name.span(), meant.name()));
  }

  private Diagnostic unknown(Identifier name) {
    return problems.at(
        DiagnosticCode.UNKNOWN_OPTION,
        name.span(),
        Wording.quote(concept.dslName()) + " has no option " + Wording.quote(name.text()));
  }

  private void reportWithoutName(Argument argument, Identifier name, ParameterSpec parameter) {
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.ARGUMENT_WITHOUT_NAME,
            name.span(),
            Wording.quote(parameter.name())
                + " of "
                + Wording.quote(concept.dslName())
                + " is written without its name");
    String mended = ArgumentEdits.reordered(concept, arguments, problems);
    boolean inPlace = inPlace(argument, parameter);
    if (!inPlace && reordered) {
      return;
    }
    reordered |= !inPlace;
    problems.report(
        inPlace
            ? diagnostic
                .help("write " + Wording.quote(problems.text(argument.value().span())))
                .fix(new Span(name.span().start(), argument.value().span().start()), "")
            : diagnostic
                .help("write " + Wording.quote(concept.dslName() + "(" + mended + ")"))
                .fix(ArgumentEdits.list(arguments), mended));
  }

  /** Whether the argument stands where it would stand without its name. */
  private boolean inPlace(Argument argument, ParameterSpec parameter) {
    List<ParameterSpec> positional =
        concept.parameters().stream().filter(ParameterSpec::positional).toList();
    int index = arguments.indexOf(argument);
    if (index != positional.indexOf(parameter)) {
      return false;
    }
    for (int i = 0; i < index; i++) {
      String name = ArgumentBinding.nameOf(arguments.get(i));
      boolean own =
          name.isEmpty()
              || positional
                  .get(i)
                  .equals(
                      concept.parameter(name).or(() -> Catalog.meant(concept, name)).orElse(null));
      if (!own) {
        return false;
      }
    }
    return true;
  }

  private Optional<ParameterSpec> reportUnknown(Argument argument, Identifier name) {
    Optional<Diagnostic> moved =
        new MisplacedOptions(problems, concept, arguments, whole).mend(argument, unknown(name));
    Optional<Foreign> foreign = Foreign.option(name.text());
    List<String> known =
        concept.parameters().stream()
            .filter(p -> p.position() != ParameterSpec.Position.LEADING)
            .map(ParameterSpec::name)
            .toList();
    Optional<ParameterSpec> near =
        Suggestion.nearest(name.text(), known).flatMap(concept::parameter);
    if (moved.isPresent()) {
      problems.report(moved.get());
    } else if (foreign.isPresent()) {
      Diagnostic diagnostic = unknown(name).help(foreign.get().advice());
      boolean off = problems.text(argument.value().span()).equalsIgnoreCase("false");
      problems.report(
          foreign.get().meaningless() || off
              ? diagnostic.fix(
                  ArgumentEdits.removal(arguments, arguments.indexOf(argument), problems), "")
              : diagnostic);
    } else if (near.isPresent()) {
      problems.report(
          unknown(name)
              .help("did you mean " + Wording.quote(near.get().name()) + "?")
              .fix(name.span(), near.get().name()));
      return near;
    } else {
      problems.report(
          unknown(name)
              .help(
                  known.isEmpty() ? "it has no options" : "its options are " + Wording.and(known)));
    }
    return Optional.empty();
  }
}
