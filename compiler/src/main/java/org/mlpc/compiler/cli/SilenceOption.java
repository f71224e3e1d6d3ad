package org.mlpc.compiler.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Warnings that are not wanted in any file; {@code @allow} in a file is for single spots. */
final class SilenceOption {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--silence",
      split = ",",
      paramLabel = "CODE",
      description = "Warnings that are not wanted, such as MLP0803.")
  private List<String> codes = List.of();

  /** The options with these warnings silenced. */
  CompilerOptions in(CompilerOptions options) {
    Set<DiagnosticCode> silenced = EnumSet.noneOf(DiagnosticCode.class);
    codes.forEach(text -> silenced.add(warning(text)));
    return options.silencing(silenced);
  }

  private DiagnosticCode warning(String text) {
    DiagnosticCode code = DiagnosticCode.of(text)
        .orElseThrow(() -> wrong("there is no warning " + text + "; mlpc explain --list shows all codes"));
    if (code.severity() != Severity.WARNING) {
      throw wrong(code + " is an error; only warnings can be silenced");
    }
    return code;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), "--silence: " + message);
  }
}
