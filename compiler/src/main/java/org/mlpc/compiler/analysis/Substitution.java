package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Map;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.Value;

/**
 * Puts the arguments of a block in place of its parameters. Each value keeps the place where it was
 * written.
 */
record Substitution(Map<String, Value> values) {

  static final Substitution NONE = new Substitution(Map.of());

  Substitution {
    values = Map.copyOf(values);
  }

  Call apply(Call call) {
    if (values.isEmpty()) {
      return call;
    }
    if (Shapes.isWord(call) && values.get(call.name()) instanceof Call replacement) {
      return replacement;
    }
    List<Argument> arguments =
        call.arguments().stream()
            .map(a -> new Argument(a.name(), apply(a.value()), a.span()))
            .toList();
    return new Call(call.parts(), arguments, call.hasParentheses(), call.span());
  }

  Value apply(Value value) {
    if (value instanceof Call call) {
      Value replacement = Shapes.isWord(call) ? values.get(call.name()) : null;
      return replacement != null ? replacement : apply(call);
    }
    return value instanceof ListValue list
        ? new ListValue(list.elements().stream().map(this::apply).toList(), list.span())
        : value;
  }
}
