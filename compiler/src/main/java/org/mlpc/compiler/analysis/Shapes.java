package org.mlpc.compiler.analysis;

import java.util.Locale;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/** Which forms of value a type is written in. */
final class Shapes {

  private Shapes() {}

  /** Whether a value has the form in which the type is written, whatever it says. */
  static boolean fits(Value value, ParameterType type) {
    if (type instanceof ParameterType.Text) {
      return value instanceof StringLiteral;
    }
    if (type instanceof ParameterType.Reals || type instanceof ParameterType.Wholes) {
      return value instanceof ListValue;
    }
    if (type instanceof ParameterType.ListOf) {
      return value instanceof ListValue || value instanceof Call;
    }
    if (type instanceof ParameterType.Of) {
      return value instanceof Call;
    }
    if (type instanceof ParameterType.Word
        || type instanceof ParameterType.Truth
        || type instanceof ParameterType.Target) {
      return isWord(value);
    }
    return value instanceof NumberLiteral;
  }

  /** Whether it is one of the words of a choice, so that it can be nothing else. */
  static boolean isExactly(Value value, ParameterType type) {
    return type instanceof ParameterType.Word word
        && isWord(value)
        && (word.words().contains(((Call) value).name())
            || word.synonyms().containsKey(((Call) value).name().toLowerCase(Locale.ROOT)));
  }

  /** A name without arguments. */
  static boolean isWord(Value value) {
    return value instanceof Call call && call.arguments().isEmpty() && !call.hasParentheses();
  }
}
