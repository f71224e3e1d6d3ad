package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Quantity;

/**
 * Values that other frameworks write in another form: a bare number for a split, {@code l2(1e-4)}
 * for a strength.
 */
final class ForeignValues {

  private ForeignValues() {}

  /** What a bare number stands for where a concept is wanted. */
  static Optional<String> number(NumberLiteral number, ParameterType type) {
    if (!(type instanceof ParameterType.Of of)) {
      return Optional.empty();
    }
    String text = number.text();
    return switch (of.kind()) {
      case SPLIT -> percent(number).map(share -> "holdout(validation = " + share + ")");
      case STOPPING -> Optional.of("early(patience = " + text + ")");
      case REGULARIZER -> Optional.of("l2(" + text + ")");
      case CLIP -> Optional.of("norm(" + text + ")");
      case OPTIMIZER -> Optional.of("adam(rate = " + text + ")");
      case MISSING -> Optional.of("constant(" + text + ")");
      case INITIALIZER -> Optional.of(text.equals("0") ? "zeros" : "constant(" + text + ")");
      default -> Optional.empty();
    };
  }

  /** What a call stands for where something plain is wanted: the number in {@code l2(1e-4)}. */
  static Optional<String> call(Call call, ParameterType type, Problems problems) {
    boolean number = type instanceof ParameterType.Real;
    boolean wrapped =
        call.arguments().size() == 1 && call.arguments().get(0).value() instanceof NumberLiteral;
    return number && wrapped
        ? Optional.of(problems.text(call.arguments().get(0).value().span()))
        : Optional.empty();
  }

  /** The list in {@code c(1, 2)}, {@code np.array([1, 2])} or {@code torch.tensor([1, 2])}. */
  static Optional<String> list(Call call, Problems problems) {
    List<Argument> arguments = call.arguments();
    if (arguments.isEmpty() || arguments.get(0).isNamed()) {
      return Optional.empty();
    }
    if (arguments.get(0).value() instanceof ListValue list) {
      return Optional.of(problems.text(list.span()));
    }
    return arguments.stream().allMatch(a -> !a.isNamed() && a.value() instanceof NumberLiteral)
        ? Optional.of("[" + problems.text(ArgumentEdits.list(arguments)) + "]")
        : Optional.empty();
  }

  /** A share as a percentage: 0.2 and 20% are 20%. */
  static Optional<String> percent(NumberLiteral literal) {
    try {
      Quantity quantity = Quantity.parse(literal);
      BigDecimal hundredths =
          quantity.unit().equals("%") ? quantity.number() : quantity.number().movePointRight(2);
      boolean share = hundredths.signum() > 0 && hundredths.compareTo(BigDecimal.valueOf(100)) < 0;
      return share
          ? Optional.of(hundredths.stripTrailingZeros().toPlainString() + "%")
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a name is a concept of the kind, under any name. */
  static boolean means(ConceptKind kind, String name) {
    return ConceptResolution.look(kind, name).isPresent();
  }
}
