package org.mlpc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

class DiagnosticLogTest {

  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final DiagnosticLog log = new DiagnosticLog(new SystemStreamLog() {
    @Override
    public void error(CharSequence content) {
      errors.add(content.toString());
    }

    @Override
    public void warn(CharSequence content) {
      warnings.add(content.toString());
    }
  });

  @Test
  void thePlaceComesFirstAndTheCountLast() {
    Diagnostics diagnostics = diagnostics(DiagnosticCode.MISSING_VALUE, DiagnosticCode.STRAY_DOC_COMMENT);
    assertThatThrownBy(() -> log.report(diagnostics))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("1 error in 1 .mlp file");
    assertThat(errors).singleElement().asString()
        .startsWith("/p/src/main/mlp/A.mlp:2:3\nerror[MLP0104]: ")
        .contains("2 |   batch =");
    assertThat(warnings).singleElement().asString().contains("warning[MLP0111]: ");
  }

  @Test
  void warningsAloneDoNotFail() throws MojoFailureException {
    log.report(diagnostics(DiagnosticCode.STRAY_DOC_COMMENT));
    assertThat(errors).isEmpty();
    assertThat(warnings).hasSize(1);
  }

  private static Diagnostics diagnostics(DiagnosticCode... codes) {
    SourceFile source = SourceFile.of("/p/src/main/mlp/A.mlp", "model A {\n  batch =\n}\n");
    Diagnostics diagnostics = new Diagnostics();
    for (DiagnosticCode code : codes) {
      diagnostics.report(Diagnostic.of(code, source, new Span(12, 17), "`batch` has no value"));
    }
    return diagnostics;
  }
}
