package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Value;

/** Arguments without a name beyond the leading ones. Emits MLP0303 and MLP0304. */
final class Surplus {

  private static final Set<LayerKind> NORMS =
      Set.of(LayerKind.BATCH_NORM, LayerKind.LAYER_NORM, LayerKind.GROUP_NORM);

  private final Problems problems;
  private final Concept concept;
  private final List<Argument> arguments;

  Surplus(Problems problems, Concept concept, List<Argument> arguments) {
    this.problems = problems;
    this.concept = concept;
    this.arguments = arguments;
  }

  /** The named parameter that the argument was meant for. */
  Optional<ParameterSpec> meant(Argument argument, Set<String> given) {
    if (meaningless(argument)) {
      return Optional.empty();
    }
    Optional<ParameterSpec> wrapped = wrapped(argument.value());
    return wrapped.isPresent()
        ? wrapped
        : concept.parameters().stream()
            .filter(
                p ->
                    !p.positional()
                        && !given.contains(p.name())
                        && takes(p.type(), argument.value()))
            .findFirst();
  }

  void reportNeedsName(Argument argument, ParameterSpec meant) {
    Value value = argument.value();
    boolean wrapped = wrapped(value).isPresent();
    String mended =
        meant.name()
            + " = "
            + problems.text(
                wrapped ? ((Call) value).arguments().get(0).value().span() : argument.span());
    problems.report(
        problems
            .at(
                DiagnosticCode.ARGUMENT_NEEDS_NAME,
                argument.span(),
                "this argument of "
                    + Wording.quote(concept.dslName())
                    + " needs its name")
            .help("write " + Wording.quote(mended))
            .fix(argument.span(), mended));
  }

  /** Those that can be struck out one by one, the others together. */
  void reportTooMany(List<Argument> tooMany) {
    if (tooMany.size() > 1 && tooMany.equals(arguments) && tooMany.stream().allMatch(this::meaningless)) {
      Span all = ArgumentEdits.list(arguments);
      problems.report(tooMany(all).help(reason().replace("it out", "them out")).fix(all, ""));
      return;
    }
    List<Argument> others = new ArrayList<>();
    for (Argument argument : tooMany) {
      if (meaningless(argument)) {
        problems.report(
            tooMany(argument.span())
                .help(reason())
                .fix(ArgumentEdits.removal(arguments, argument), ""));
      } else {
        others.add(argument);
      }
    }
    if (!others.isEmpty()) {
      problems.report(
          tooMany(ArgumentEdits.list(others))
              .help("it is written " + Wording.quote(concept.signature())));
    }
  }

  private Diagnostic tooMany(Span span) {
    long leading = concept.parameters().stream().filter(ParameterSpec::positional).count();
    return problems.at(
        DiagnosticCode.TOO_MANY_ARGUMENTS,
        span,
        Wording.quote(concept.dslName())
            + " takes "
            + (leading == 0 ? "no value" : Wording.count(leading, "value"))
            + " without a name");
  }

  /** {@code l2(0.01)} in a dense layer is its option {@code l2}. */
  private Optional<ParameterSpec> wrapped(Value value) {
    return value instanceof Call call
            && call.arguments().size() == 1
            && call.arguments().get(0).value() instanceof NumberLiteral
        ? concept.parameter(Catalog.fold(call.name())).filter(p -> !p.positional())
        : Optional.empty();
  }

  private static boolean takes(ParameterType type, Value value) {
    if (type instanceof ParameterType.Either either) {
      return either.types().stream().anyMatch(t -> takes(t, value));
    }
    if (type instanceof ParameterType.Of of) {
      return value instanceof Call call
          && ConceptResolution.look(of.kind(), call.name()).isPresent();
    }
    if (type instanceof ParameterType.Word word) {
      return Shapes.isExactly(value, word);
    }
    boolean truth = value instanceof Call call && List.of("true", "false").contains(call.name());
    return type instanceof ParameterType.Truth ? truth : Shapes.fits(value, type);
  }

  /**
   * Whether the argument can be struck out without changing the model: a width where it is known,
   * as in {@code BatchNorm1d(16)}, or the parameters that PyTorch's optimisers are given.
   */
  private boolean meaningless(Argument argument) {
    boolean size =
        argument.value() instanceof NumberLiteral number && number.text().matches("[0-9]+");
    boolean norm = concept instanceof LayerKind kind && NORMS.contains(kind);
    boolean value = argument.value() instanceof Call call && !call.hasParentheses();
    return norm && size
        || concept == Transform.MINMAX && size
        || concept.kind() == ConceptKind.ACTIVATION && value
        || concept.kind() == ConceptKind.OPTIMIZER && argument.value() instanceof Call;
  }

  private String reason() {
    if (concept.kind() == ConceptKind.ACTIVATION) {
      return "leave it out: an activation takes what the layer before it gives";
    }
    if (concept == Transform.MINMAX) {
      return "leave it out: it always maps to 0 .. 1";
    }
    return concept.kind() == ConceptKind.OPTIMIZER
        ? "leave it out: all parameters of the network are trained"
        : "leave it out: the width is that of the layer before";
  }
}
