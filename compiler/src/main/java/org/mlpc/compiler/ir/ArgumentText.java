package org.mlpc.compiler.ir;

import java.util.stream.Collectors;

/** A bound argument in print, spelled as in a {@code .mlp} file. */
public final class ArgumentText {

  private ArgumentText() {}

  public static String of(Argument argument) {
    if (argument instanceof Argument.Scalar scalar) {
      return Decimal.text(scalar.value());
    } else if (argument instanceof Argument.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (argument instanceof Argument.Scalars scalars) {
      return scalars.values().stream().map(Decimal::text).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Argument.Word) argument).value();
  }
}
