package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

class DiagnosticFormatterTest {

  private static Span span(SourceFile source, String text) {
    int start = source.text().indexOf(text);
    return new Span(start, start + text.length());
  }

  private static Diagnostic at(String text, String marked) {
    SourceFile source = SourceFile.of("a.mlp", text);
    return Diagnostic.of(DiagnosticCode.UNEXPECTED_TEXT, source, span(source, marked), "no");
  }

  private static String excerpt(Diagnostic diagnostic) {
    return DiagnosticFormatter.plain().format(diagnostic);
  }

  @Test
  void rendersTheLanguagesOwnSample() {
    String above = "\n".repeat(16);
    SourceFile source = SourceFile.of("src/main/mlp/IrisClassifier.mlp", above
        + "    output(softmax)                          // the last dense layer; its width comes from the schema\n"
        + "  }\n\n  train {\n    loss      = bce\n");
    Diagnostic diagnostic = Diagnostic.of(
            DiagnosticCode.LOSS_DOES_NOT_FIT, source, span(source, "bce"), "`softmax` cannot be trained with `bce`")
        .label("bce scores each output on its own")
        .also(span(source, "softmax"), "softmax makes one distribution over 3 classes")
        .help("species is a category of 3: use crossEntropy");

    assertThat(excerpt(diagnostic)).isEqualTo("""
        error[MLP0501]: `softmax` cannot be trained with `bce`
          --> src/main/mlp/IrisClassifier.mlp:21:17
           |
        17 |     output(softmax)                          // the last dense layer; …
           |            ------- softmax makes one distribution over 3 classes
           ...
        21 |     loss      = bce
           |                 ^^^ bce scores each output on its own
           |
           = help: species is a category of 3: use crossEntropy
           = explain: mlpc explain MLP0501
        """);
  }

  @Test
  void hangsSeveralLabelsOfOneLineBelowEachOther() {
    Diagnostic diagnostic = at("dense(16, relu, init = xavier)", "xavier").label("suits tanh");
    Span relu = span(diagnostic.source(), "relu");
    Span dense = span(diagnostic.source(), "dense");
    assertThat(excerpt(diagnostic.also(relu, "wants he").also(dense, "this layer"))).contains("""
        1 | dense(16, relu, init = xavier)
          | -----     ----         ^^^^^^ suits tanh
          | |         |
          | |         wants he
          | this layer
          |
        """);
  }

  @Test
  void countsTabsAndWideCharactersAsTheTerminalDoes() {
    assertThat(excerpt(at("\tlöss = 損失 bce", "bce"))).contains("1 |     löss = 損失 bce\n  |                 ^^^\n");
    assertThat(excerpt(at("\tlöss = 損失 bce", "bce"))).contains("a.mlp:1:12\n");
  }

  @Test
  void marksAnEndOfFileWithoutLineEnd() {
    SourceFile source = SourceFile.of("a.mlp", "model A {");
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.MISSING_CLOSING, source, Span.at(9), "no");
    assertThat(excerpt(diagnostic)).contains("a.mlp:1:10\n").contains("1 | model A {\n  |          ^\n");
  }

  @Test
  void windowsVeryLongLinesAroundTheMark() {
    String text = excerpt(at("x = 1 ".repeat(100_000) + "bce" + " y = 2".repeat(100_000), "bce"));
    assertThat(text.lines()).allMatch(line -> line.length() < 80);
    String marked = text.lines().filter(line -> line.contains("bce")).findFirst().orElseThrow();
    String carets = text.lines().filter(line -> line.contains("^^^")).findFirst().orElseThrow();
    assertThat(carets.indexOf("^^^")).isEqualTo(marked.indexOf("bce"));
  }

  @Test
  void ignoresByteOrderMarkAndCarriageReturns() {
    String text = excerpt(at("\uFEFFmodel A {\r\n  bce\r\n}\r\n", "bce"));
    assertThat(text).contains("a.mlp:2:3\n").contains("2 |   bce\n  |   ^^^\n")
        .doesNotContain("\r").doesNotContain("\uFEFF");
    assertThat(excerpt(at("\uFEFFbce", "bce"))).contains("a.mlp:1:1\n").contains("1 | bce\n  | ^^^\n");
  }

  @Test
  void showsOneLineBetweenTwoMarkedOnes() {
    Diagnostic diagnostic = at("a\nb\nc\n", "c");
    assertThat(excerpt(diagnostic.also(span(diagnostic.source(), "a"), "first")))
        .contains("1 | a\n  | - first\n2 | b\n3 | c\n");
  }

  @Test
  void neverPassesControlCharactersOn() {
    assertThat(excerpt(at("a \u001B[31m bce \u202E", "bce"))).doesNotContain("\u001B").doesNotContain("\u202E");
  }

  @Test
  void coloursOnlyWhereWanted() {
    Diagnostic diagnostic = at("bce", "bce");
    assertThat(DiagnosticFormatter.forTerminal(80, Map.of()).format(diagnostic)).contains("\u001B[1;31merror[MLP0101]");
    assertThat(DiagnosticFormatter.forTerminal(80, Map.of("NO_COLOR", "1")).format(diagnostic))
        .isEqualTo(excerpt(diagnostic));
  }

  @Test
  void wrapsWordsInNarrowTerminals() {
    Diagnostic diagnostic = at("bce", "bce").help("words ".repeat(20).strip());
    String text = DiagnosticFormatter.forTerminal(40, Map.of("NO_COLOR", "1")).format(diagnostic);
    assertThat(text.lines()).allMatch(line -> line.length() < 40);
    assertThat(text).contains("\n          words");
  }

  @Test
  void wrapsTheWordsOfLabels() {
    Diagnostic diagnostic = at("    output(softmax)", "softmax").label("softmax makes one distribution over 3 classes");
    assertThat(DiagnosticFormatter.forTerminal(40, Map.of("NO_COLOR", "1")).format(diagnostic)).contains("""
        1 |     output(softmax)
          |            ^^^^^^^
          |            |
          |            softmax makes one
          |            distribution over 3
          |            classes
          |
        """);
  }

  @Test
  void marksAtTheBorderWhatLiesBeyondIt() {
    Diagnostic diagnostic = at("head a " + "- ".repeat(40) + "output", "head").label("here");
    assertThat(DiagnosticFormatter.forTerminal(40, Map.of("NO_COLOR", "1"))
        .format(diagnostic.also(span(diagnostic.source(), "output"), "there"))).contains("""
        1 | head a - - - - - - - - - - - - - -…
          | ^^^^                              -
          | |                                 |
          | |                             there
          | here
        """);
  }

  @Test
  void countsTabsWithinAMarkAndMarksThatTakeNoColumn() {
    assertThat(excerpt(at("\ta\tb = 1", "a\tb"))).contains("1 |     a   b = 1\n  |     ^^^^^\n");
    assertThat(excerpt(at("e\u0301 = \uD83D\uDE00 bce", "bce"))).contains("  |        ^^^\n");
    assertThat(excerpt(at("bce\u200B", "\u200B"))).contains("  |    ^\n");
  }

  @Test
  void marksTheFirstLineOfALabelOverSeveral() {
    assertThat(excerpt(at("a {\r\n  b\r\n}\r\n", "{\r\n  b\r\n}"))).contains("1 | a {\n  |   ^\n");
  }

  @Test
  void knowsTheVariablesThatTurnColourOff() {
    assertThat(DiagnosticFormatter.wantsColour(Map.of())).isTrue();
    assertThat(DiagnosticFormatter.wantsColour(Map.of("CLICOLOR", "1", "NO_COLOR", ""))).isTrue();
    assertThat(DiagnosticFormatter.wantsColour(Map.of("CLICOLOR", "0"))).isFalse();
    assertThat(DiagnosticFormatter.wantsColour(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(DiagnosticFormatter.wantsColour(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void countsWhatIsLeftOut() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = SourceFile.of("a.mlp", "x".repeat(200));
    for (int i = 0; i < 150; i++) {
      diagnostics.report(Diagnostic.of(DiagnosticCode.UNEXPECTED_TEXT, source, new Span(i, i + 1), "no"));
    }
    assertThat(diagnostics.list()).hasSize(Diagnostics.LIMIT);
    assertThat(DiagnosticFormatter.plain().format(diagnostics)).endsWith("... and 50 more; mend these first\n");
  }
}
