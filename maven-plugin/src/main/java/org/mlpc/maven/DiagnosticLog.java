package org.mlpc.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;

/**
 * Puts diagnostics into Maven's log: {@code path:line:column} first, which consoles turn into links, then the excerpt.
 */
final class DiagnosticLog {

  private final Log log;

  DiagnosticLog(Log log) {
    this.log = log;
  }

  void info(String message) {
    log.info(message);
  }

  /**
   * Logs all diagnostics.
   *
   * @throws MojoFailureException with their count, if there are errors
   */
  void report(Diagnostics diagnostics) throws MojoFailureException {
    for (Diagnostic diagnostic : diagnostics.list()) {
      String place = diagnostic.source().name() + ":" + diagnostic.position() + "\n";
      String text = place + DiagnosticFormatter.plain().format(diagnostic).stripTrailing();
      if (diagnostic.isError()) {
        log.error(text);
      } else {
        log.warn(text);
      }
    }
    if (diagnostics.omitted() > 0) {
      log.warn("... and " + diagnostics.omitted() + " more; mend these first");
    }
    if (diagnostics.hasErrors()) {
      List<Diagnostic> errors = diagnostics.list().stream().filter(Diagnostic::isError).toList();
      long files = errors.stream().map(Diagnostic::source).distinct().count();
      throw new MojoFailureException(count(errors.size(), "error") + " in " + count(files, ".mlp file"));
    }
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
