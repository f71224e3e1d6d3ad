package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Commas and semicolons: too many, too few. */
final class SeparatorMistakes {

  /** Commas of one list that are told in one message: people write so many labels by hand, not more. */
  private static final int MOST_AT_ONCE = 30;

  private SeparatorMistakes() {}

  /** {@code batch = 32;} */
  static Optional<Mend> semicolon(Fault fault) {
    int at = fault.at();
    if (!fault.isStrange(at, ";")) {
      return Optional.empty();
    }
    boolean separates = fault.enclosure() != Enclosure.NONE && fault.endsValue(at - 1);
    Diagnostic error = fault.error(DiagnosticCode.SEMICOLON, fault.span(at), separates
        ? "entries are separated by commas"
        : "a statement needs no semicolon");
    return separates
        ? fault.mend(error.help("write `,`").fix(fault.span(at), ","), at, at + 1,
            Fault.missing(MlpLexer.COMMA, fault.span(at).start()))
        : fault.mend(error.help("delete it").fix(fault.span(at), ""), at, at + 1);
  }

  /** {@code (fr | de)} */
  static Optional<Mend> bar(Fault fault) {
    int at = fault.at();
    if (!fault.isStrange(at, "|") || fault.enclosure() == Enclosure.NONE || !fault.endsValue(at - 1)) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.MISSING_COMMA, fault.span(at), "entries are separated by commas")
        .help("write `,`")
        .fix(fault.span(at), ",");
    return fault.mend(error, at, at + 1, Fault.missing(MlpLexer.COMMA, fault.span(at).start()));
  }

  /** {@code relu,} between two statements, and {@code (, 16)} or {@code (16,, relu)}. */
  static Optional<Mend> strayComma(Fault fault) {
    int at = fault.at();
    if (!fault.is(at, MlpLexer.COMMA)) {
      return Optional.empty();
    }
    boolean doubled = fault.enclosure() != Enclosure.NONE && !fault.endsValue(at - 1);
    boolean between = fault.enclosure() == Enclosure.NONE
        && (at == 0 || fault.place() != Place.COLUMN || !isNameList(fault));
    if (!doubled && !between) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.STRAY_COMMA, fault.span(at),
            doubled ? "nothing stands before this comma" : "no comma stands between statements")
        .help("delete it")
        .fix(fault.span(at), "");
    return fault.mend(error, at, at + 1);
  }

  private static boolean isNameList(Fault fault) {
    return fault.at() == 1;
  }

  /** {@code dense(16 relu)}, {@code category { a b }} */
  static Optional<Mend> missingComma(Fault fault) {
    int at = fault.at();
    boolean adjacent = fault.endsValue(at - 1) && fault.startsValue(at);
    if (fault.enclosure() == Enclosure.NONE || !adjacent || isOption(fault)) {
      return Optional.empty();
    }
    List<Integer> more = fault.enclosure() == Enclosure.PARENTHESES ? List.of() : moreWithout(fault);
    if (!more.isEmpty()) {
      return missingCommas(fault, more);
    }
    Span place = fault.span(at - 1).after();
    Diagnostic error = fault.error(DiagnosticCode.MISSING_COMMA, fault.span(at),
            "a comma is missing before `" + fault.text(at) + "`")
        .help("write `" + fault.text(at - 1) + ", " + fault.text(at) + "`")
        .fix(place, ",");
    return fault.mend(error, at, at, Fault.missing(MlpLexer.COMMA, place.start()));
  }

  /** The entries of the same brackets, behind the one at fault, that lack their comma too. */
  private static List<Integer> moreWithout(Fault fault) {
    List<Integer> more = new ArrayList<>();
    int depth = 0;
    for (int i = fault.at(); i + 1 < fault.size() && depth >= 0 && more.size() < MOST_AT_ONCE; i++) {
      depth += Brackets.isOpening(fault.type(i)) ? 1 : Brackets.isClosing(fault.type(i)) ? -1 : 0;
      boolean named = fault.text(i).equals("as") || fault.text(i + 1).equals("as");
      if (depth == 0 && fault.endsValue(i) && fault.startsValue(i + 1) && !named) {
        more.add(i + 1);
      }
    }
    return more;
  }

  /** {@code { red green blue }} */
  private static Optional<Mend> missingCommas(Fault fault, List<Integer> more) {
    int at = fault.at();
    Diagnostic error = fault.error(DiagnosticCode.MISSING_COMMA, fault.span(at), "entries are separated by commas")
        .fix(fault.span(at - 1).after(), ",");
    StringBuilder help = new StringBuilder(fault.text(at - 1) + ", " + fault.text(at));
    List<Token> tokens = new ArrayList<>();
    tokens.add(Fault.missing(MlpLexer.COMMA, fault.span(at - 1).end()));
    int from = at;
    for (int next : more) {
      Span place = fault.span(next - 1).after();
      error = error.also(fault.span(next), "").fix(place, ",");
      tokens.addAll(fault.tokens().subList(from, next));
      tokens.add(Fault.missing(MlpLexer.COMMA, place.start()));
      help.append(", ").append(fault.text(next));
      from = next;
    }
    return fault.mend(error.help("write `" + help + "`"), at, from, tokens.toArray(new Token[0]));
  }

  /** {@code (rate 0.1)}: not a comma is missing but the equals sign of an option. */
  private static boolean isOption(Fault fault) {
    int at = fault.at();
    boolean firstOfArgument = fault.is(at - 2, MlpLexer.COMMA) || fault.is(at - 2, MlpLexer.LEFT_PARENTHESIS);
    boolean nextIsOption = fault.is(at + 1, MlpLexer.EQUALS) || fault.is(at + 1, MlpLexer.LEFT_PARENTHESIS);
    return fault.enclosure() == Enclosure.PARENTHESES && fault.isName(at - 1) && firstOfArgument
        && !(fault.isName(at) && nextIsOption);
  }

  /** {@code report = accuracy, f1} */
  static Optional<Mend> listWithoutBrackets(Fault fault) {
    int at = fault.at();
    boolean inProperty = fault.place() == Place.PROPERTY && fault.enclosure() == Enclosure.NONE;
    if (!inProperty || !fault.is(at, MlpLexer.COMMA) || !fault.is(1, MlpLexer.EQUALS) || at < 3) {
      return Optional.empty();
    }
    int end = at;
    while (fault.is(end, MlpLexer.COMMA) && fault.startsValue(end + 1) && !fault.is(end + 2, MlpLexer.EQUALS)
        && !fault.is(end + 2, MlpLexer.COLON)) {
      end += 2;
      end = fault.is(end, MlpLexer.LEFT_PARENTHESIS) ? fault.closing(end) + 1 : end;
    }
    if (end == at) {
      return Optional.empty();
    }
    Span list = fault.span(2, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, list, "several values stand in square brackets")
        .help("write `[" + fault.file().source().text(list) + "]`")
        .fix(list.before(), "[")
        .fix(list.after(), "]");
    List<Token> tokens = new ArrayList<>(fault.tokens().subList(2, end));
    tokens.add(0, Fault.missing(MlpLexer.LEFT_BRACKET, list.start()));
    tokens.add(Fault.missing(MlpLexer.RIGHT_BRACKET, list.end()));
    return fault.mend(error, 2, end, tokens.toArray(new Token[0]));
  }
}
