package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.NumberLiteral;

/** Numbers written as in {@code adam(rate = 0,01)}, which the grammar takes for two. Emits MLP0130. */
final class DecimalCommas {

  private final Problems problems;
  private final Concept concept;
  private final List<ParameterSpec> positional;

  DecimalCommas(Problems problems, Concept concept) {
    this.problems = problems;
    this.concept = concept;
    this.positional = concept.parameters().stream().filter(ParameterSpec::positional).toList();
  }

  /** The arguments, with one number where a comma makes one number too many; reports each. */
  List<Argument> mend(List<Argument> arguments) {
    List<Argument> mended = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      boolean two = i + 1 < arguments.size() && isOne(arguments, i, mended.size());
      mended.add(two ? joined(arguments.get(i), arguments.get(++i)) : arguments.get(i));
    }
    return mended;
  }

  /** Whether the comma behind an argument stands within a number: what follows it has no place of its own. */
  private boolean isOne(List<Argument> arguments, int index, int position) {
    Argument whole = arguments.get(index);
    Argument fraction = arguments.get(index + 1);
    long nameless = arguments.stream().filter(a -> !a.isNamed()).count();
    boolean surplus = whole.isNamed() || nameless > positional.size();
    return surplus
        && !fraction.isNamed()
        && isNumber(whole, "-?[0-9]{1,4}")
        && isNumber(fraction, "[0-9]+([eE]-?[0-9]+)?")
        && problems.text(new Span(whole.span().end(), fraction.span().start())).equals(",")
        && parameter(whole, position).filter(p -> takesFractions(p.type())).isPresent();
  }

  private Optional<ParameterSpec> parameter(Argument argument, int position) {
    if (argument.isNamed()) {
      String name = ArgumentBinding.nameOf(argument);
      return concept.parameter(name).or(() -> Catalog.meant(concept, name));
    }
    return position < positional.size() ? Optional.of(positional.get(position)) : Optional.empty();
  }

  private static boolean takesFractions(ParameterType type) {
    return type instanceof ParameterType.Real
        || type instanceof ParameterType.Share
        || type instanceof ParameterType.Either either
            && either.types().stream().anyMatch(DecimalCommas::takesFractions);
  }

  private static boolean isNumber(Argument argument, String form) {
    return argument.value() instanceof NumberLiteral number && number.text().matches(form);
  }

  private Argument joined(Argument whole, Argument fraction) {
    Span span = whole.value().span().to(fraction.span());
    String number =
        ((NumberLiteral) whole.value()).text() + "." + ((NumberLiteral) fraction.value()).text();
    problems.report(
        problems
            .at(DiagnosticCode.FOREIGN_NUMBER, span, "the decimal mark is a point")
            .help("write " + Wording.quote(number))
            .fix(span, number));
    return new Argument(whole.name(), new NumberLiteral(number, span), whole.span().to(span));
  }
}
