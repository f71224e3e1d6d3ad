package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.source.SourceFile;

/** The {@code .mlp} files of a command line: read, and compiled with their messages printed. */
final class SourceArguments {

  private SourceArguments() {}

  /** Reads the files, each once, in the order given. */
  static List<SourceFile> read(List<Path> paths) throws IOException {
    Map<Path, SourceFile> sources = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        throw new CommandFailure(path + ": a folder; name the .mlp files in it");
      }
      SourceFile source = SourceFile.read(path);
      sources.putIfAbsent(path.toRealPath(), source);
    }
    return List.copyOf(sources.values());
  }

  /** Compiles, prints all diagnostics, and fails if there are errors. */
  static CompilationResult compile(Console console, List<Path> paths, CompilerOptions options) throws IOException {
    CompilationResult result = MlpCompiler.compile(read(paths), options);
    console.err().print(console.diagnostics().format(result.diagnostics()));
    if (result.diagnostics().hasErrors()) {
      console.err().println();
      console.err().println(count(result.diagnostics().list()));
      throw CommandFailure.said();
    }
    return result;
  }

  /** {@code 2 errors, 1 warning}. */
  static String count(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long warnings = diagnostics.size() - errors;
    String text = errors == 1 ? "1 error" : errors + " errors";
    return warnings == 0 ? text : text + (warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings");
  }
}
