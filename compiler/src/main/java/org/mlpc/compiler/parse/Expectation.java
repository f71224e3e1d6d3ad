package org.mlpc.compiler.parse;

import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Says what was expected where no known mistake fits. */
final class Expectation {

  private Expectation() {}

  static Diagnostic of(Fault fault) {
    int at = fault.at();
    boolean missing = at >= fault.size();
    Span span = missing ? fault.span(at - 1) : fault.span(at);
    String found = missing
        ? "nothing follows `" + fault.text(at - 1) + "`" : "`" + shortened(fault.text(at)) + "` is unexpected";
    return fault.error(DiagnosticCode.UNEXPECTED_TEXT, span, found)
        .label("expected " + expected(fault))
        .help(fault.place().noun() + " is written as `" + fault.place().sample() + "`");
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private static String expected(Fault fault) {
    int at = fault.at();
    int before = fault.type(at - 1);
    boolean opened = before == MlpLexer.LEFT_PARENTHESIS || before == MlpLexer.LEFT_BRACKET
        || before == MlpLexer.LEFT_BRACE;
    if (before == Token.EOF) {
      return fault.place().noun();
    }
    if (fault.enclosure() == Enclosure.LABELS) {
      return opened || before == MlpLexer.COMMA ? "a label" : "a comma or `}`";
    }
    if (fault.enclosure() == Enclosure.LIST) {
      return opened || before == MlpLexer.COMMA ? "a value" : "a comma or `]`";
    }
    return switch (before) {
      case MlpLexer.EQUALS, MlpLexer.AT_MOST, MlpLexer.AT_LEAST, MlpLexer.ARROW ->
          "a value, as `32`, `relu` or `[a, b]`";
      case MlpLexer.COLON -> "a type, as `real` or `category { a, b }`";
      case MlpLexer.AT, MlpLexer.DOT -> "a name";
      case MlpLexer.DOTS, MlpLexer.MINUS -> "a number";
      case MlpLexer.LEFT_PARENTHESIS, MlpLexer.COMMA -> fault.enclosure() == Enclosure.NONE ? "a name" : "a value";
      default -> fault.enclosure() == Enclosure.PARENTHESES ? "a comma or `)`" : next(fault);
    };
  }

  private static String next(Fault fault) {
    return switch (fault.place()) {
      case COLUMN -> fault.at() == 1 ? "`:` and a type" : "another column";
      case PROPERTY -> fault.at() == 1 ? "`=` and a value" : "another setting";
      case LIMIT, EXPECTATION -> "`<=` or `>=`";
      case EXAMPLE -> "`->` and a target";
      case LAYER -> "another layer";
      case EDITION -> "a number";
      case PACKAGE -> "a name";
      default -> fault.at() == 1 ? "a name" : "`{`";
    };
  }
}
