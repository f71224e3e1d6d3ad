package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the Java files of {@code .mlp} files; none if any file has errors. */
@Command(
    name = "generate",
    description = "Writes the Java files of .mlp files.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .mlp files.")
  private List<Path> files;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the generated sources.")
  private Path out;

  @Option(
      names = "--source-root",
      paramLabel = "DIR",
      description = "Folder whose subfolders are packages, for files that do not name theirs.")
  private Path sourceRoot;

  @Mixin private SilenceOption silence;

  @Override
  public Integer call() throws IOException {
    CompilerOptions options =
        sourceRoot == null ? CompilerOptions.DEFAULT : CompilerOptions.DEFAULT.withSourceRoot(sourceRoot);
    CompilationResult result = SourceArguments.compile(mlpc.console(), files, silence.in(options));
    for (GeneratedFile file : result.files()) {
      WholeFile.write(out.resolve(file.path()), file.text());
      mlpc.console().out().println(out.resolve(file.path()));
    }
    return ExitCode.DONE;
  }
}
