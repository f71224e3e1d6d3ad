package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.analysis.Analysis;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

class DiagnosticJsonTest {

  @Test
  void namesTheKeysOfTheContract() {
    SourceFile source = SourceFile.of("a.mlp", "train {\n  loss: \"ü\"\n}");
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.COLON_FOR_VALUE, source, new Span(14, 15), "a \"ü\"\tb")
        .help("write `=`")
        .fix(new Span(14, 15), " =");
    assertThat(DiagnosticJson.format(List.of(diagnostic))).isEqualTo("""
        [
          {"code": "MLP0115", "severity": "error", "file": "a.mlp", "line": 2, "column": 7, "endLine": 2, \
        "endColumn": 8, "message": "a \\"\\u00fc\\"\\u0009b", "help": "write `=`", \
        "fix": [{"startOffset": 14, "endOffset": 15, "replacement": " ="}]}
        ]
        """);
  }

  @Test
  void offsetsCountTheUnitsOfTheFile() {
    String text = "\uFEFFmodel A { // \uD83D\uDE00\r\n  input { a: real }\r\n  output { y: bool }\r\n"
        + "  network { /* \uD835\uDD38 */ dense(4, rellu) output }\r\n}";
    SourceFile source = SourceFile.of("a.mlp", text);
    Diagnostics diagnostics = new Diagnostics();
    Analysis.analyse(MlpParser.parse(source, diagnostics), diagnostics);
    int start = text.indexOf("rellu");
    assertThat(DiagnosticJson.format(diagnostics.list()))
        .contains("\"line\": 4, \"column\": 30, \"endLine\": 4, \"endColumn\": 35")
        .contains("{\"startOffset\": " + start + ", \"endOffset\": " + (start + 5)
            + ", \"replacement\": \"relu\"}");
  }

  @Test
  void leavesOutTheFixWhereThereIsNone() {
    SourceFile source = SourceFile.of("a.mlp", "x");
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.EMPTY_FILE, source, Span.at(1), "no model");
    assertThat(DiagnosticJson.format(List.of(diagnostic))).contains("\"help\": \"\"}").doesNotContain("fix");
    assertThat(DiagnosticJson.format(List.of())).isEqualTo("[]\n");
  }
}
