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
import org.mlpc.compiler.diagnostic.Severity;
import org.mlpc.compiler.diagnostic.Suggestion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  /** What the hundreds of a code's number stand for. */
  private static final List<String> FAMILIES = List.of("Syntax", "Names", "Types and arguments", "Shapes", "Meaning",
      "Numbers", "Limits", "Teaching lints (warnings)");

  @ParentCommand private MlpcCommand mlpc;

  @Spec private CommandSpec spec;

  /** What is wanted: one of the two. */
  static final class Wanted {

    @Parameters(paramLabel = "CODE", description = "The code of a message, such as MLP0501, or 501 for short.")
    private String code;

    @Option(names = "--list", required = true, description = "List all codes.")
    private boolean list;
  }

  @ArgGroup(multiplicity = "0..1")
  private Wanted wanted;

  @Override
  public Integer call() throws IOException {
    if (wanted == null) {
      throw new ParameterException(spec.commandLine(),
          "a code is missing, as in mlpc explain MLP0501; mlpc explain --list shows all codes");
    }
    if (wanted.list) {
      mlpc.console().out().print(list());
      return ExitCode.DONE;
    }
    DiagnosticCode code = DiagnosticCode.of(wanted.code).orElseThrow(() -> unknown(wanted.code.strip().toUpperCase(Locale.ROOT)));
    String head = code.code() + ": " + code.title() + " (" + code.severity().word() + ")\n";
    mlpc.console().out().print(page(code).orElse(head));
    return ExitCode.DONE;
  }

  /** All codes with their titles, family by family. */
  private static String list() {
    StringBuilder text = new StringBuilder();
    int family = 0;
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.family() != family) {
        family = code.family();
        text.append(text.isEmpty() ? "" : "\n").append(FAMILIES.get(family - 1)).append('\n');
      }
      boolean unlike = code.severity() == Severity.WARNING && family < FAMILIES.size();
      text.append("  ").append(code.code()).append("  ").append(code.title())
          .append(unlike ? " (a warning)\n" : "\n");
    }
    return text.toString();
  }

  private static Optional<String> page(DiagnosticCode code) throws IOException {
    try (InputStream in = DiagnosticCode.class.getResourceAsStream("pages/" + code.code() + ".md")) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private ParameterException unknown(String written) {
    List<String> codes = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
    String code = written.matches("[0-9]{1,4}") ? "MLP" + "0".repeat(4 - written.length()) + written : written;
    String nearest = Suggestion.nearest(code, codes).map(near -> "; did you mean " + near + "?").orElse("");
    return new ParameterException(spec.commandLine(),
        "there is no diagnostic " + written + nearest + "\nmlpc explain --list shows all codes");
  }
}
