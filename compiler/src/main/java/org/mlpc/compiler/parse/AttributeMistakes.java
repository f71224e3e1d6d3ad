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

/** Attributes and question marks in the wrong place. */
final class AttributeMistakes {

  private AttributeMistakes() {}

  /** {@code @log width: real}, as Java has it. */
  static Optional<Mend> before(Fault fault) {
    if (fault.at() != 0 || !fault.is(0, MlpLexer.AT) || !fault.isName(1)) {
      return Optional.empty();
    }
    int end = fault.is(2, MlpLexer.LEFT_PARENTHESIS) ? fault.closing(2) + 1 : 2;
    if (end == fault.size()) {
      return aboveFirst(fault);
    }
    if (end > fault.size() || !fault.isName(end)) {
      return Optional.empty();
    }
    Span attribute = fault.span(0, end - 1);
    String text = fault.file().source().text(attribute);
    int statementEnd = fault.lineEnd(end);
    Span behind = fault.span(statementEnd - 1).after();
    Diagnostic error = fault.error(DiagnosticCode.MISPLACED_ATTRIBUTE, attribute,
            "an attribute follows what it decorates")
        .help("write `" + text + "` at the end of the statement")
        .fix(new Span(attribute.start(), fault.span(end).start()), "")
        .fix(behind, " " + text);
    List<Token> moved = new ArrayList<>(fault.tokens().subList(end, statementEnd));
    moved.addAll(fault.tokens().subList(0, end));
    return fault.mend(error, 0, statementEnd, moved.toArray(new Token[0]));
  }

  /** An attribute on a line of its own above the first statement of a section. */
  private static Optional<Mend> aboveFirst(Fault fault) {
    Span attribute = fault.span(0, fault.size() - 1);
    List<Token> all = fault.file().visible();
    int next = 0;
    while (next < all.size() && all.get(next).getStartIndex() < attribute.end()) {
      next++;
    }
    int last = next;
    for (int depth = 0; last + 1 < all.size(); last++) {
      int type = all.get(last + 1).getType();
      depth += Brackets.isOpening(type) ? 1 : Brackets.isClosing(type) ? -1 : 0;
      boolean within = depth > 0 || depth == 0 && Brackets.isClosing(type);
      if (depth < 0 || !within && MlpToken.startsLine(all.get(last + 1))) {
        break;
      }
    }
    if (next >= all.size() || !Words.isName(all.get(next).getType())) {
      return Optional.empty();
    }
    String text = fault.file().source().text(attribute);
    Diagnostic error = fault.error(DiagnosticCode.MISPLACED_ATTRIBUTE, attribute,
            "an attribute follows what it decorates")
        .help("write `" + text + "` at the end of the next statement")
        .fix(new Span(attribute.start(), Tokens.span(all.get(next)).start()), "")
        .fix(Tokens.span(all.get(last)).after(), " " + text);
    return fault.drop(error, 0, fault.size());
  }

  /** {@code width?: real}, as TypeScript has it. */
  static Optional<Mend> questionAfterName(Fault fault) {
    int at = fault.at();
    boolean optional = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE
        && fault.is(at, MlpLexer.QUESTION, MlpLexer.COLON) && fault.isName(at - 1) && fault.isName(at + 2);
    if (!optional) {
      return Optional.empty();
    }
    int end = at + 3;
    while (fault.is(end, MlpLexer.LEFT_PARENTHESIS) || fault.is(end, MlpLexer.LEFT_BRACE)) {
      end = fault.closing(end) + 1;
    }
    if (end > fault.size()) {
      return Optional.empty();
    }
    Span behind = fault.span(end - 1).after();
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(at), "`?` follows the type")
        .help("write `" + fault.text(at - 1) + ": " + fault.text(at + 2) + "?`")
        .fix(fault.span(at), "")
        .fix(behind, "?");
    List<Token> moved = new ArrayList<>(fault.tokens().subList(at + 1, end));
    moved.add(Fault.missing(MlpLexer.QUESTION, behind.start()));
    return fault.mend(error, at, end, moved.toArray(new Token[0]));
  }

  /** {@code width: real[3]?}: what may be missing is an element. */
  static Optional<Mend> questionAfterLength(Fault fault) {
    int at = fault.at();
    int open = fault.is(at - 1, MlpLexer.RIGHT_BRACKET) ? fault.opening(at - 1) : -1;
    if (fault.place() != Place.COLUMN || !fault.is(at, MlpLexer.QUESTION) || open < 1) {
      return Optional.empty();
    }
    Span length = fault.span(open, at - 1);
    Span before = length.before();
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(at),
            "`?` stands before the length: any element may be missing")
        .help("write `" + fault.text(open - 1) + "?" + fault.file().source().text(length) + "`")
        .fix(fault.span(open, at), "?" + fault.file().source().text(length));
    List<Token> moved = new ArrayList<>(fault.tokens().subList(open, at - 1));
    moved.add(MlpToken.mended(MlpLexer.RIGHT_BRACKET, "]", fault.span(at - 1, at)));
    moved.add(0, Fault.missing(MlpLexer.QUESTION, before.start()));
    return fault.mend(error, open, at + 1, moved.toArray(new Token[0]));
  }

  /** {@code age: Optional[real]} */
  static Optional<Mend> optionalType(Fault fault) {
    int open = fault.is(fault.at(), MlpLexer.LEFT_BRACKET) ? fault.at() : fault.at() - 1;
    boolean optional = fault.place() == Place.COLUMN && fault.is(open, MlpLexer.LEFT_BRACKET)
        && fault.is(open - 2, MlpLexer.COLON) && fault.isName(open - 1)
        && fault.text(open - 1).equalsIgnoreCase("optional")
        && fault.isName(open + 1) && fault.is(open + 2, MlpLexer.RIGHT_BRACKET);
    if (!optional) {
      return Optional.empty();
    }
    Span before = new Span(fault.span(open - 1).start(), fault.span(open + 1).start());
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(open - 1, open + 2),
            "a column that may be missing has a `?` behind its type")
        .help("write `" + fault.text(open + 1) + "?`")
        .fix(before, "")
        .fix(fault.span(open + 2), "?");
    return fault.mend(error, open - 1, open + 3, fault.tokens().get(open + 1),
        Fault.missing(MlpLexer.QUESTION, fault.span(open + 2).start()));
  }

  /** {@code dense(16, @relu)} */
  static Optional<Mend> markedValue(Fault fault) {
    int at = fault.at();
    if (fault.enclosure() != Enclosure.PARENTHESES || !fault.is(at, MlpLexer.AT) || !fault.isName(at + 1)) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.MISPLACED_ATTRIBUTE, fault.span(at),
            "`@` begins an attribute, which cannot stand in parentheses")
        .help("write `" + fault.text(at + 1) + "`")
        .fix(fault.span(at), "");
    return fault.mend(error, at, at + 1);
  }

  /** {@code width: real standardize}: the attribute lacks its {@code @}. */
  static Optional<Mend> withoutAt(Fault fault) {
    int at = fault.at();
    boolean behindType = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE && fault.isName(at)
        && fault.sameLine(at) && fault.endsValue(at - 1) && fault.is(1, MlpLexer.COLON);
    boolean header = fault.place() == Place.SECTION && fault.isName(at) && fault.endsValue(at - 1);
    if (!behindType && !header) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.MISPLACED_ATTRIBUTE, fault.span(at), "an attribute begins with `@`")
        .help("write `@" + fault.text(at) + "`")
        .fix(fault.span(at).before(), "@");
    return fault.mend(error, at, at, Fault.missing(MlpLexer.AT, fault.span(at).start()));
  }
}
