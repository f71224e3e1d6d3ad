package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.format.Formatter;
import org.mlpc.compiler.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings {@code .mlp} files into canonical form; none if any has a fault in its syntax. */
@Command(
    name = "format",
    description = "Brings .mlp files into canonical form.",
    mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .mlp files.")
  private List<Path> files;

  @Option(names = "--check", description = "Write nothing; name the files that are not in canonical form, and fail.")
  private boolean check;

  @Override
  public Integer call() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Map<SourceFile, String> changed = new LinkedHashMap<>();
    for (SourceFile source : SourceArguments.read(files)) {
      Formatter.format(source, diagnostics)
          .filter(text -> !text.equals(source.text()))
          .ifPresent(text -> changed.put(source, text));
    }
    if (diagnostics.hasErrors()) {
      mlpc.console().err().print(mlpc.console().diagnostics().format(diagnostics));
      return ExitCode.INPUT;
    }
    for (Map.Entry<SourceFile, String> file : changed.entrySet()) {
      if (!check) {
        WholeFile.write(Path.of(file.getKey().name()), file.getValue());
      }
      mlpc.console().out().println((check ? "not formatted: " : "formatted ") + file.getKey().name());
    }
    return check && !changed.isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
  }
}
