package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

class DiagnosticsTest {

  private final SourceFile first = SourceFile.of("b.mlp", "abc");
  private final SourceFile second = SourceFile.of("a.mlp", "abc");

  private Diagnostic at(SourceFile source, int start, DiagnosticCode code) {
    return Diagnostic.of(code, source, new Span(start, start + 1), code.title());
  }

  @Test
  void ordersByFileThenPlace() {
    Diagnostics diagnostics = new Diagnostics();
    List<Diagnostic> wanted = List.of(
        at(first, 0, DiagnosticCode.UNKNOWN_LAYER),
        at(first, 2, DiagnosticCode.UNEXPECTED_TEXT),
        at(second, 1, DiagnosticCode.UNEXPECTED_TEXT),
        at(second, 1, DiagnosticCode.UNKNOWN_LAYER));
    for (int i : new int[] {1, 3, 0, 2}) {
      diagnostics.report(wanted.get(i));
    }
    assertThat(diagnostics.list()).isEqualTo(wanted);
  }

  @Test
  void keepsOneDiagnosticOfACodeAndPlace() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(at(first, 0, DiagnosticCode.UNKNOWN_LAYER));
    diagnostics.report(at(first, 0, DiagnosticCode.UNKNOWN_LAYER).help("again"));
    diagnostics.report(at(second, 0, DiagnosticCode.UNKNOWN_LAYER));
    assertThat(diagnostics.list()).hasSize(2);
    assertThat(diagnostics.list().get(0).help()).isEmpty();
  }

  @Test
  void warningsNeverCrowdOutErrors() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = SourceFile.of("c.mlp", "x".repeat(300));
    for (int i = 0; i < 200; i++) {
      diagnostics.report(at(source, i, DiagnosticCode.STRAY_DOC_COMMENT));
    }
    assertThat(diagnostics.hasErrors()).isFalse();
    diagnostics.report(at(source, 250, DiagnosticCode.UNEXPECTED_TEXT));
    assertThat(diagnostics.hasErrors()).isTrue();
    assertThat(diagnostics.hasErrors(first)).isFalse();
    assertThat(diagnostics.omitted()).isEqualTo(100);
  }

  @Test
  void everyCodeHasItsOwnNumberAndTitle() {
    List<DiagnosticCode> codes = Arrays.asList(DiagnosticCode.values());
    assertThat(codes.stream().map(DiagnosticCode::code)).doesNotHaveDuplicates()
        .allMatch(c -> c.matches("MLP0[1-8]\\d\\d"));
    assertThat(codes.stream().map(DiagnosticCode::title)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(codes.stream().map(DiagnosticCode::code)).isSorted();
  }

  @Test
  void teachingLintsAreWarnings() {
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.family() == 8) {
        assertThat(code.severity()).isEqualTo(Severity.WARNING);
      }
    }
  }
}
