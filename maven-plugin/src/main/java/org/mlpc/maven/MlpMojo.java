package org.mlpc.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Severity;
import org.mlpc.compiler.source.SourceFile;

/** What the goals share: where the {@code .mlp} files are and how to compile them. */
abstract class MlpMojo extends AbstractMojo {

  /**
   * The folder of the {@code .mlp} files; its subfolders are packages.
   * Example: {@code <sourceDirectory>src/main/networks</sourceDirectory>}.
   */
  @Parameter(property = "mlpc.sourceDirectory", defaultValue = "${project.basedir}/src/main/mlp", required = true)
  private File sourceDirectory;

  /**
   * Codes of warnings that are not wanted.
   * Example: {@code <silence><code>MLP0803</code></silence>}.
   */
  @Parameter(property = "mlpc.silence")
  private List<String> silence = List.of();

  /** Skips the goal. Example: {@code -Dmlpc.skip}. */
  @Parameter(property = "mlpc.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: mlpc.skip is set");
      return;
    }
    try {
      run();
    } catch (MojoExecutionException | MojoFailureException known) {
      throw known;
    } catch (IllegalArgumentException misconfigured) {
      throw new MojoExecutionException(misconfigured.getMessage(), misconfigured);
    } catch (Exception e) {
      throw new MojoExecutionException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  /** Does the goal's work. */
  abstract void run() throws Exception;

  final MavenProject project() {
    return project;
  }

  /** The {@code .mlp} files, in the order of their paths. */
  final List<Path> sources() throws IOException {
    return SourceFolder.files(sourceDirectory.toPath());
  }

  /** Compiles all files, logs what is to say, and fails if there are errors. */
  final CompilationResult compile() throws IOException, MojoFailureException {
    List<SourceFile> files = new ArrayList<>();
    for (Path source : sources()) {
      files.add(SourceFile.read(source));
    }
    CompilationResult result = MlpCompiler.compile(files, options());
    new DiagnosticLog(getLog()).report(result.diagnostics());
    return result;
  }

  final CompilerOptions options() {
    Set<DiagnosticCode> silenced = new LinkedHashSet<>();
    for (String code : silence) {
      silenced.add(code(code));
    }
    return new CompilerOptions(Optional.of(sourceDirectory.toPath()), silenced);
  }

  /** Where this execution remembers its last run. */
  final Path stateFile() {
    String name = execution.getGoal() + "-" + execution.getExecutionId() + ".state";
    return Path.of(project.getBuild().getDirectory(), "mlpc", name);
  }

  /** What tells this plugin from every other version of it. */
  final String pluginIdentity() throws IOException {
    return PluginIdentity.of(execution.getVersion());
  }

  private static DiagnosticCode code(String text) {
    DiagnosticCode code = DiagnosticCode.of(text).orElseThrow(() -> new IllegalArgumentException(
        "<silence>: there is no diagnostic " + text + "; codes look like MLP0803"));
    if (code.severity() != Severity.WARNING) {
      throw new IllegalArgumentException("<silence>: " + code + " is an error; only warnings can be silenced");
    }
    return code;
  }
}
