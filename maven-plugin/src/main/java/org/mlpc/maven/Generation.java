package org.mlpc.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.source.SourceFile;

/** One run of the goal {@code generate} or {@code generate-tests}. */
final class Generation {

  private final List<Path> sources;
  private final CompilerOptions options;
  private final Path outputFolder;
  private final Path stateFile;
  private final String pluginIdentity;
  private final Function<CompilationResult, List<GeneratedFile>> selection;

  /** Generates the classes of the networks. */
  Generation(
      List<Path> sources, CompilerOptions options, Path outputFolder, Path stateFile, String pluginIdentity) {
    this(sources, options, outputFolder, stateFile, pluginIdentity, CompilationResult::files);
  }

  /**
   * Generates something of the networks.
   *
   * @param selection what to generate of what was compiled
   */
  Generation(
      List<Path> sources, CompilerOptions options, Path outputFolder, Path stateFile, String pluginIdentity,
      Function<CompilationResult, List<GeneratedFile>> selection) {
    this.selection = selection;
    this.sources = List.copyOf(sources);
    this.options = options;
    this.outputFolder = outputFolder;
    this.stateFile = stateFile;
    this.pluginIdentity = pluginIdentity;
  }

  /**
   * Brings the output folder up to date.
   *
   * @return files written or deleted
   * @throws MojoFailureException if a source has errors; then nothing is written
   */
  int run(DiagnosticLog log) throws IOException, MojoFailureException {
    String inputs = inputs();
    BuildState before = BuildState.read(stateFile);
    if (before.isCurrent(inputs, outputFolder)) {
      log.info("nothing changed in " + count(sources.size()));
      return 0;
    }
    List<SourceFile> files = new ArrayList<>();
    for (Path source : sources) {
      files.add(SourceFile.read(source));
    }
    CompilationResult result = MlpCompiler.compile(files, options);
    log.report(result.diagnostics());
    OutputTree tree = new OutputTree(outputFolder);
    Map<String, String> outputs = new TreeMap<>();
    int changes = 0;
    for (GeneratedFile file : selection.apply(result)) {
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      changes += tree.write(file.path(), bytes) ? 1 : 0;
      outputs.put(file.path(), Digest.of(bytes));
    }
    changes += tree.deleteOrphans(before.names());
    new BuildState(inputs, outputs).write(stateFile);
    log.info(result.networks().size() + (result.networks().size() == 1 ? " network from " : " networks from ")
        + count(sources.size()) + ", " + changes + (changes == 1 ? " file changed" : " files changed"));
    return changes;
  }

  private String inputs() throws IOException {
    Digest digest = new Digest().add("plugin", pluginIdentity).add("options", optionText());
    Path root = options.sourceRoot().orElseThrow();
    for (Path source : sources) {
      digest.add(root.relativize(source).toString().replace('\\', '/'), Files.readAllBytes(source));
    }
    return digest.hex();
  }

  /** The options but for the source root, whose place on the disk makes no difference. */
  private String optionText() {
    return options.silenced().stream().map(code -> code.code()).sorted().toList().toString();
  }

  private static String count(int files) {
    return files == 1 ? "1 .mlp file" : files + " .mlp files";
  }
}
