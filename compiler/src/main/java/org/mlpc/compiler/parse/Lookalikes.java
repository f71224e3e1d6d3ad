package org.mlpc.compiler.parse;

import java.util.Map;
import org.mlpc.grammar.MlpLexer;

/** Characters that look like a mark of the language: what an editor, a keyboard or a web page made of it. */
final class Lookalikes {

  /** The mark that was meant. */
  record Mark(int type, String text) {}

  private static final Map<String, Mark> MARKS = Map.ofEntries(
      Map.entry("：", new Mark(MlpLexer.COLON, ":")),
      Map.entry("，", new Mark(MlpLexer.COMMA, ",")),
      Map.entry("、", new Mark(MlpLexer.COMMA, ",")),
      Map.entry("＝", new Mark(MlpLexer.EQUALS, "=")),
      Map.entry("（", new Mark(MlpLexer.LEFT_PARENTHESIS, "(")),
      Map.entry("）", new Mark(MlpLexer.RIGHT_PARENTHESIS, ")")),
      Map.entry("｛", new Mark(MlpLexer.LEFT_BRACE, "{")),
      Map.entry("｝", new Mark(MlpLexer.RIGHT_BRACE, "}")),
      Map.entry("［", new Mark(MlpLexer.LEFT_BRACKET, "[")),
      Map.entry("］", new Mark(MlpLexer.RIGHT_BRACKET, "]")),
      Map.entry("＠", new Mark(MlpLexer.AT, "@")),
      Map.entry("？", new Mark(MlpLexer.QUESTION, "?")),
      Map.entry("∈", new Mark(MlpLexer.COLON, ":")),
      Map.entry("←", new Mark(MlpLexer.EQUALS, "=")),
      Map.entry("−", new Mark(MlpLexer.MINUS, "-")),
      Map.entry("–", new Mark(MlpLexer.MINUS, "-")),
      Map.entry("—", new Mark(MlpLexer.MINUS, "-")),
      Map.entry("→", new Mark(MlpLexer.ARROW, "->")),
      Map.entry("≤", new Mark(MlpLexer.AT_MOST, "<=")),
      Map.entry("≥", new Mark(MlpLexer.AT_LEAST, ">=")),
      Map.entry("…", new Mark(MlpLexer.DOTS, "..")),
      Map.entry("‥", new Mark(MlpLexer.DOTS, "..")));

  private Lookalikes() {}

  /** The mark that a character looks like, or null. */
  static Mark of(String character) {
    return MARKS.get(character);
  }
}
