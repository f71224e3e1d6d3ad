package org.mlpc.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.ir.Network;

/**
 * Generates a JUnit 5 class for each model: its gradient against finite differences, the same bytes for the same seed,
 * saved and loaded networks, batches and threads, and the {@code examples} and {@code expect} of the file. The module
 * needs {@code junit-jupiter} in test scope.
 */
@Mojo(name = "generate-tests", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public final class GenerateTestsMojo extends MlpMojo {

  /**
   * The folder of the generated tests.
   * Example: {@code <testOutputDirectory>target/network-tests</testOutputDirectory>}.
   */
  @Parameter(
      property = "mlpc.testOutputDirectory",
      defaultValue = "${project.build.directory}/generated-test-sources/mlp",
      required = true)
  private File testOutputDirectory;

  @Override
  void run() throws Exception {
    project().addTestCompileSourceRoot(testOutputDirectory.getAbsolutePath());
    Generation generation = new Generation(
        sources(), options(), testOutputDirectory.toPath(), stateFile(), pluginIdentity(), this::tests);
    generation.run(new DiagnosticLog(getLog()));
  }

  private List<GeneratedFile> tests(CompilationResult result) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Network network : result.networks()) {
      files.addAll(MlpCompiler.generateTests(network, folder(network.packageName())));
    }
    if (!files.isEmpty()) {
      files.addAll(MlpCompiler.generateChecks());
    }
    return files;
  }

  /** The folder of a package's files as tests see it, which run in the module's folder. */
  private String folder(String packageName) {
    Path root = options().sourceRoot().orElseThrow();
    Path folder = project().getBasedir().toPath().relativize(root.resolve(packageName.replace('.', '/')));
    return folder.toString().replace('\\', '/');
  }
}
