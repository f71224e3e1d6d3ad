package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.StringLiteral;

/**
 * Layers as other frameworks write them, where more than a name differs: {@code Linear(4, 16)},
 * {@code relu(16)}, {@code Activation("relu")}, a width in {@code output}. Emits MLP0201, MLP0303,
 * MLP0404.
 */
final class ForeignLayers {

  private final Problems problems;

  ForeignLayers(Problems problems) {
    this.problems = problems;
  }

  /** The layer that is meant, if the whole call is written otherwise here; it was reported then. */
  Optional<Binding> mend(Call call) {
    String folded = Catalog.fold(call.name());
    List<Argument> arguments = call.arguments();
    if (folded.equals("activation") && arguments.size() == 1) {
      return activation(call, arguments.get(0));
    }
    if (folded.equals("dense")
        && !arguments.isEmpty()
        && arguments.get(0).value() instanceof ListValue widths
        && widths.elements().size() > 1) {
      return several(call, widths);
    }
    if (folded.equals("linear") && !arguments.isEmpty()) {
      return dense(call, arguments);
    }
    Optional<Concept> function = Catalog.find(ConceptKind.ACTIVATION, call.name());
    boolean width = arguments.size() == 1 && isWidth(arguments.get(0));
    if (function.isPresent() && width && function.get().parameters().isEmpty()) {
      String mended = "dense(" + problems.text(arguments.get(0).span()) + ", " + call.name() + ")";
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNKNOWN_LAYER,
                  call.span(),
                  "an activation has no width; " + Wording.quote(call.name()) + " is one")
              .help("write " + Wording.quote(mended))
              .fix(call.span(), mended));
      return Optional.of(sized(arguments.get(0)));
    }
    return Optional.empty();
  }

  /** {@code dense([16, 8], relu)}: a layer for each width. */
  private Optional<Binding> several(Call call, ListValue widths) {
    boolean whole =
        !widths.elements().isEmpty()
            && widths.elements().stream().allMatch(NumberLiteral.class::isInstance);
    if (!whole) {
      return Optional.empty();
    }
    String text = problems.text(call.span());
    int from = widths.span().start() - call.span().start();
    int to = widths.span().end() - call.span().start();
    String mended =
        widths.elements().stream()
            .map(w -> text.substring(0, from) + problems.text(w.span()) + text.substring(to))
            .collect(Collectors.joining(" "));
    problems.report(
        problems
            .at(DiagnosticCode.WRONG_TYPE, widths.span(), "a `dense` layer has one width, not a list")
            .help("write a layer for each: " + Wording.quote(mended))
            .fix(call.span(), mended));
    return Optional.of(Binding.ofDefaults(LayerKind.DENSE));
  }

  private Optional<Binding> activation(Call call, Argument argument) {
    String name =
        argument.value() instanceof StringLiteral text
            ? text.value()
            : argument.value() instanceof Call inner ? inner.name() : "";
    return ConceptResolution.look(ConceptKind.ACTIVATION, name)
        .map(
            named -> {
              problems.report(
                  problems
                      .at(
                          DiagnosticCode.UNKNOWN_LAYER,
                          call.nameSpan(),
                          "there is no layer " + Wording.quote(call.name()))
                      .help("an activation stands as it is: " + Wording.quote(named.spelling()))
                      .fix(call.span(), named.spelling()));
              return Binding.ofDefaults(named.concept());
            });
  }

  /**
   * {@code Linear(in, out)}: the first of two numbers is the number of inputs, which is known here.
   */
  private Optional<Binding> dense(Call call, List<Argument> arguments) {
    List<Argument> numbers = arguments.stream().filter(ForeignLayers::isSize).toList();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    Argument width =
        arguments.stream()
            .filter(a -> isNamed(a, "outfeatures"))
            .findFirst()
            .orElse(numbers.get(numbers.size() - 1));
    texts.add(problems.text(width.value().span()));
    arguments.stream()
        .filter(a -> !numbers.contains(a))
        .forEach(a -> texts.add(problems.text(a.span())));
    String mended = "dense(" + String.join(", ", texts) + ")";
    problems.report(
        problems
            .at(
                DiagnosticCode.UNKNOWN_LAYER,
                call.nameSpan(),
                "there is no layer " + Wording.quote(call.name()))
            .help(
                "write "
                    + Wording.quote(mended)
                    + (numbers.size() > 1 ? "; the number of inputs is known" : ""))
            .fix(call.span(), mended));
    return Optional.of(sized(width));
  }

  private static Binding sized(Argument width) {
    Binding dense = Binding.ofDefaults(LayerKind.DENSE);
    String text = ((NumberLiteral) width.value()).text();
    return text.matches("[0-9]{1,9}")
        ? dense.with("width", Integer.parseInt(text), width.value().span())
        : dense;
  }

  /** An output call without the width that does not belong into it. */
  Call withoutWidth(Call call) {
    List<Argument> widths =
        call.arguments().stream()
            .filter(a -> isNumber(a) && !a.isNamed() || a.isNamed() && widthName(a))
            .toList();
    if (widths.isEmpty()) {
      return call;
    }
    Argument width = widths.get(0);
    problems.report(
        problems
            .at(
                DiagnosticCode.WIDTH_IN_OUTPUT,
                width.span(),
                "the output layer has no width of its own")
            .label("it has one unit for each encoded target")
            .help("leave it out: the schema knows how many outputs there are")
            .fix(
                call.arguments().size() == 1
                    ? new Span(call.nameSpan().end(), call.span().end())
                    : ArgumentEdits.removal(call.arguments(), width),
                ""));
    return new Call(
        call.parts(),
        call.arguments().stream().filter(a -> a != width).toList(),
        call.hasParentheses(),
        call.span());
  }

  /** A dense call {@code dense(4, 16)} without the number of inputs in front. */
  Call withoutInputs(Call call) {
    List<Argument> arguments = call.arguments();
    if (arguments.size() < 2
        || arguments.get(0).isNamed()
        || arguments.get(1).isNamed()
        || !isNumber(arguments.get(1))) {
      return call;
    }
    if (arguments.get(0).value() instanceof Call activation
        && Catalog.find(ConceptKind.ACTIVATION, activation.name()).isPresent()) {
      return swapped(call, arguments);
    }
    if (!isNumber(arguments.get(0))) {
      return call;
    }
    problems.report(
        problems
            .at(
                DiagnosticCode.TOO_MANY_ARGUMENTS,
                arguments.get(0).span(),
                "`dense` takes one width: its units")
            .help("leave the number of inputs out: it is that of the layer before")
            .fix(ArgumentEdits.removal(arguments, arguments.get(0)), ""));
    return new Call(call.parts(), arguments.subList(1, arguments.size()), true, call.span());
  }

  /** {@code dense(relu, 16)} with the width in front. */
  private Call swapped(Call call, List<Argument> arguments) {
    List<Argument> mended = new ArrayList<>(arguments);
    mended.set(0, arguments.get(1));
    mended.set(1, arguments.get(0));
    Span both = arguments.get(0).span().to(arguments.get(1).span());
    String text =
        problems.text(arguments.get(1).span()) + ", " + problems.text(arguments.get(0).span());
    problems.report(
        problems
            .at(
                DiagnosticCode.ARGUMENT_ORDER,
                both,
                "the width of `dense` stands before its activation")
            .help("write " + Wording.quote(text))
            .fix(both, text));
    return new Call(call.parts(), mended, true, call.span());
  }

  private static boolean widthName(Argument argument) {
    return Catalog.meant(LayerKind.DENSE, ArgumentBinding.nameOf(argument))
        .filter(p -> p.name().equals("width"))
        .or(
            () ->
                LayerKind.DENSE
                    .parameter(ArgumentBinding.nameOf(argument))
                    .filter(p -> p.name().equals("width")))
        .isPresent();
  }

  private static boolean isSize(Argument argument) {
    return isNumber(argument)
        && (!argument.isNamed()
            || isNamed(argument, "outfeatures")
            || isNamed(argument, "infeatures")
            || isNamed(argument, "units"));
  }

  private static boolean isNamed(Argument argument, String name) {
    return Catalog.fold(ArgumentBinding.nameOf(argument)).equals(name);
  }

  private static boolean isNumber(Argument argument) {
    return argument.value() instanceof NumberLiteral;
  }

  private static boolean isWidth(Argument argument) {
    return argument.value() instanceof NumberLiteral number && number.text().matches("[0-9_]+");
  }
}
