package org.mlpc.maven;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.format.Formatter;
import org.mlpc.compiler.source.SourceFile;

/** Brings the {@code .mlp} files of a module into canonical form: {@code mvn mlpc:format}. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends MlpMojo {

  /** Write nothing, and fail if a file is not in canonical form. Example: {@code <check>true</check>}. */
  @Parameter(property = "mlpc.check", defaultValue = "false")
  private boolean check;

  @Override
  void run() throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    int loose = 0;
    for (Path path : sources()) {
      SourceFile source = SourceFile.read(path);
      Optional<String> text = Formatter.format(source, diagnostics).filter(t -> !t.equals(source.text()));
      if (text.isPresent() && check) {
        getLog().error(path + ":1:1 is not in canonical form");
      } else if (text.isPresent()) {
        Files.write(path, text.get().getBytes(StandardCharsets.UTF_8));
        getLog().info("formatted " + path);
      }
      loose += text.isPresent() ? 1 : 0;
    }
    new DiagnosticLog(getLog()).report(diagnostics);
    if (check && loose > 0) {
      throw new MojoFailureException((loose == 1 ? "1 .mlp file is" : loose + " .mlp files are")
          + " not in canonical form; mvn mlpc:format mends " + (loose == 1 ? "it" : "them"));
    }
  }
}
