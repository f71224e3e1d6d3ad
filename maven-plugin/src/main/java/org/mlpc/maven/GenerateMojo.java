package org.mlpc.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Generates Java classes from the {@code .mlp} files of a module and adds them to what is compiled. If neither the
 * files nor the options nor this plugin have changed, nothing is written.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends MlpMojo {

  /**
   * The folder of the generated sources.
   * Example: {@code <outputDirectory>target/networks</outputDirectory>}.
   */
  @Parameter(
      property = "mlpc.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/mlp",
      required = true)
  private File outputDirectory;

  @Override
  void run() throws Exception {
    project().addCompileSourceRoot(outputDirectory.getAbsolutePath());
    Generation generation =
        new Generation(sources(), options(), outputDirectory.toPath(), stateFile(), pluginIdentity());
    generation.run(new DiagnosticLog(getLog()));
  }
}
