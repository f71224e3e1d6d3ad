package org.mlpc.compiler.parse;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Attribute;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Range;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;
import org.mlpc.grammar.MlpParser.ArgumentContext;
import org.mlpc.grammar.MlpParser.ArgumentsContext;
import org.mlpc.grammar.MlpParser.AttributeContext;
import org.mlpc.grammar.MlpParser.CallContext;
import org.mlpc.grammar.MlpParser.NameContext;
import org.mlpc.grammar.MlpParser.NumberContext;
import org.mlpc.grammar.MlpParser.RangeContext;
import org.mlpc.grammar.MlpParser.ValueContext;

/** Builds names, values, arguments and attributes. */
final class ValueBuilder {

  private final Tokens tokens;
  private final StringValues strings;

  ValueBuilder(Tokens tokens, StringValues strings) {
    this.tokens = tokens;
    this.strings = strings;
  }

  Identifier identifier(NameContext context) {
    Span span = Tokens.span(context);
    return new Identifier(Normalizer.normalize(tokens.text(context.getStart()), Normalizer.Form.NFC), span);
  }

  Value value(ValueContext context) {
    if (context.number() != null) {
      return number(context.number());
    }
    if (context.range() != null) {
      return range(context.range());
    }
    if (context.STRING() != null) {
      return string(context.STRING().getSymbol());
    }
    return context.call() != null ? call(context.call()) : list(context.list());
  }

  /** A number without a sign. */
  NumberLiteral number(Token token) {
    return new NumberLiteral(tokens.text(token), Tokens.span(token));
  }

  NumberLiteral number(NumberContext context) {
    String sign = context.MINUS() == null ? "" : "-";
    return new NumberLiteral(sign + tokens.text(context.NUMBER().getSymbol()), Tokens.span(context));
  }

  private Range range(RangeContext context) {
    return new Range(number(context.number(0)), number(context.number(1)), Tokens.span(context));
  }

  /** A text; one that a mend put in is the value itself. */
  StringLiteral string(Token token) {
    boolean mended = token instanceof MlpToken own && own.hasOwnText();
    return mended ? new StringLiteral(tokens.text(token), Tokens.span(token)) : strings.literal(Tokens.span(token));
  }

  Call call(CallContext context) {
    List<Identifier> parts = context.name().stream().map(this::identifier).toList();
    return new Call(parts, arguments(context.arguments()), context.arguments() != null, Tokens.span(context));
  }

  ListValue list(org.mlpc.grammar.MlpParser.ListContext context) {
    return new ListValue(context.value().stream().map(this::value).toList(), Tokens.span(context));
  }

  /** The arguments of a rule that may have none. */
  List<Argument> arguments(ArgumentsContext context) {
    return context == null ? List.of() : context.argument().stream().map(this::argument).toList();
  }

  private Argument argument(ArgumentContext context) {
    Optional<Identifier> name = Optional.ofNullable(context.name()).map(this::identifier);
    return new Argument(name, value(context.value()), Tokens.span(context));
  }

  List<Attribute> attributes(List<AttributeContext> contexts) {
    return contexts.stream().map(this::attribute).toList();
  }

  private Attribute attribute(AttributeContext context) {
    return new Attribute(identifier(context.name()), arguments(context.arguments()), Tokens.span(context));
  }
}
