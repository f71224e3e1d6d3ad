package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;

/** Parses and analyses text for tests. */
final class Models {

  private Models() {}

  /** Everything that parser and analysis say about a file. */
  static Diagnostics diagnose(SourceFile source) {
    Diagnostics diagnostics = new Diagnostics();
    Analysis.analyse(MlpParser.parse(source, diagnostics), diagnostics);
    return diagnostics;
  }

  static Diagnostics diagnose(String text) {
    return diagnose(SourceFile.of("Test.mlp", text));
  }

  /** The only model of a text without errors. */
  static Network network(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = SourceFile.of("Test.mlp", text);
    List<Network> networks = Analysis.analyse(MlpParser.parse(source, diagnostics), diagnostics);
    assertThat(networks).as(DiagnosticFormatter.plain().format(diagnostics)).hasSize(1);
    return networks.get(0);
  }

  /** The text after all edits of all diagnostics, which must not overlap. */
  static String applyFixes(String text, List<Diagnostic> diagnostics) {
    List<Fix> fixes =
        diagnostics.stream()
            .flatMap(d -> d.fixes().stream())
            .sorted(Comparator.comparing(Fix::span).reversed())
            .toList();
    StringBuilder mended = new StringBuilder(text);
    int end = text.length();
    for (Fix fix : fixes) {
      assertThat(fix.span().end()).as("fixes overlap: %s", fixes).isLessThanOrEqualTo(end);
      mended.replace(fix.span().start(), fix.span().end(), fix.replacement());
      end = fix.span().start();
    }
    return mended.toString();
  }
}
