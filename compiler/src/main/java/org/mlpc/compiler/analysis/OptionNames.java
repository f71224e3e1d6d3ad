package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Foreign;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.StringLiteral;

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
        listOfWeights(argument, name)
            .or(() -> exact)
            .or(() -> penalty(argument, Catalog.meant(concept, name.text())));
    if (meant.isEmpty()) {
      return reportUnknown(argument, name);
    }
    if (meant.get().position() == ParameterSpec.Position.LEADING) {
      reportWithoutName(argument, name, meant.get());
    } else if (!meant.equals(exact)) {
      reportRenamed(argument, name, meant.get());
    }
    return meant;
  }

  /** PyTorch's {@code weight = [1, 2, 3]} or {@code torch.tensor([1, 2, 3])} of a loss is a weight for each class. */
  private Optional<ParameterSpec> listOfWeights(Argument argument, Identifier name) {
    return concept.kind() == ConceptKind.LOSS
            && name.text().equals("weight")
            && (argument.value() instanceof ListValue
                || argument.value() instanceof Call call && ForeignValues.list(call, problems).isPresent())
        ? concept.parameter("classWeights")
        : Optional.empty();
  }

  /** Keras' {@code kernel_regularizer = l1(0.01)}: the function says which penalty it is. */
  private Optional<ParameterSpec> penalty(Argument argument, Optional<ParameterSpec> meant) {
    return meant.isPresent() && meant.get().name().equals("l2") && argument.value() instanceof Call call
        ? concept.parameter(Catalog.fold(call.name())).filter(p -> p.name().equals("l1")).or(() -> meant)
        : meant;
  }

  /**
   * The argument as it was meant, where its value was mended together with its name: {@code activation = "relu"},
   * {@code kernel_regularizer = l2(0.01)}.
   */
  Argument meant(Argument argument, ParameterSpec parameter) {
    Optional<NumberLiteral> number = wrapped(argument, parameter);
    if (number.isPresent()) {
      return new Argument(argument.name(), number.get(), argument.span());
    }
    return concept(argument, parameter)
        .filter(named -> inPlace(argument, parameter))
        .map(
            named ->
                new Argument(
                    argument.name(),
                    new Call(
                        List.of(
                            new Identifier(named.concept().dslName(), argument.value().span())),
                        List.of(),
                        false,
                        argument.value().span()),
                    argument.span()))
        .orElse(argument);
  }

  private static Optional<ConceptResolution.Named> concept(Argument argument, ParameterSpec parameter) {
    return parameter.position() == ParameterSpec.Position.LEADING
            && argument.isNamed()
            && argument.value() instanceof StringLiteral text
            && parameter.type() instanceof ParameterType.Of of
        ? ConceptResolution.look(of.kind(), text.value())
        : Optional.empty();
  }

  private void reportRenamed(Argument argument, Identifier name, ParameterSpec meant) {
    Optional<NumberLiteral> number = wrapped(argument, meant);
    if (number.isPresent()) {
      String mended = meant.name() + " = " + problems.text(number.get().span());
      problems.report(
          unknown(name).help("write " + Wording.quote(mended)).fix(argument.span(), mended));
      return;
    }
    problems.report(
        unknown(name).help("write " + Wording.quote(meant.name())).fix(name.span(), meant.name()));
  }

  /** The number in Keras' {@code kernel_regularizer = l2(0.01)}, where a number alone is wanted. */
  private Optional<NumberLiteral> wrapped(Argument argument, ParameterSpec parameter) {
    boolean renamed =
        parameter.type() instanceof ParameterType.Real
            && !ArgumentBinding.nameOf(argument).equals(parameter.name());
    return renamed
            && argument.value() instanceof Call call
            && call.arguments().size() == 1
            && call.arguments().get(0).value() instanceof NumberLiteral number
        ? Optional.of(number)
        : Optional.empty();
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
    Optional<ConceptResolution.Named> quoted = concept(argument, parameter);
    if (inPlace && quoted.isPresent()) {
      String spelling = quoted.get().spelling();
      problems.report(
          diagnostic
              .help("write " + Wording.quote(spelling))
              .fix(argument.span(), spelling));
      return;
    }
    problems.report(
        inPlace
            ? diagnostic
                .help("write " + Wording.quote(problems.text(argument.value().span())))
                .fix(new Span(name.span().start(), argument.value().span().start()), "")
            : diagnostic
                .help("write " + Wording.quote(concept.dslName() + "(" + mended + ")"))
                .fix(ArgumentEdits.list(arguments), mended));
  }

  /** Whether only the name is too much: {@code units = 16} in {@code dense(units = 16, relu)}. */
  boolean isLeadingInPlace(Argument argument, ParameterSpec parameter) {
    return parameter.position() == ParameterSpec.Position.LEADING && inPlace(argument, parameter);
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
                  ArgumentEdits.removal(arguments, argument), "")
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
