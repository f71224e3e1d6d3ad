package org.mlpc.compiler.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what a diagnostic means: the page of its code, from {@code compiler/docs/diagnostics}. */
@Command(
    name = "explain",
    description = "Prints what a diagnostic means.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "CODE", description = "The code of a message, such as MLP0501.")
  private String code;

  @Override
  public Integer call() throws IOException {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    DiagnosticCode found = Arrays.stream(DiagnosticCode.values())
        .filter(candidate -> candidate.code().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(wanted));
    String head = found.code() + ": " + found.title() + " (" + found.severity().word() + ")\n";
    mlpc.console().out().print(page(found).orElse(head));
    return ExitCode.DONE;
  }

  private static Optional<String> page(DiagnosticCode code) throws IOException {
    try (InputStream in = DiagnosticCode.class.getResourceAsStream("pages/" + code.code() + ".md")) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private ParameterException unknown(String wanted) {
    List<String> codes = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
    String nearest = Suggestion.nearest(wanted, codes).map(near -> "; did you mean " + near + "?").orElse("");
    return new ParameterException(spec.commandLine(), "there is no diagnostic " + wanted + nearest);
  }
}
