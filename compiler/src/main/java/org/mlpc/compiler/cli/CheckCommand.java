package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.diagnostic.DiagnosticJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with {@code .mlp} files, and writes nothing. */
@Command(
    name = "check",
    description = "Checks .mlp files and prints what is wrong with them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .mlp files.")
  private List<Path> files;

  @Option(names = "--json", description = "Print a JSON list of diagnostics.")
  private boolean json;

  @Mixin private SilenceOption silence;

  @Override
  public Integer call() throws IOException {
    Console console = mlpc.console();
    CompilationResult result = MlpCompiler.compile(SourceArguments.read(files), silence.in(CompilerOptions.DEFAULT));
    if (json) {
      console.out().print(DiagnosticJson.format(result.diagnostics().list()));
    } else {
      console.err().print(console.diagnostics().format(result.diagnostics()));
      if (!result.diagnostics().list().isEmpty()) {
        console.err().println();
      }
      console.err().println(SourceArguments.count(result.diagnostics().list()));
    }
    return result.diagnostics().hasErrors() ? ExitCode.INPUT : ExitCode.DONE;
  }
}
