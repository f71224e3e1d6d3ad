package org.mlpc.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.source.SourceFile;

/** Generated classes in a folder, for processes of their own. */
public final class CompiledModels {

  private final Path folder;
  private final List<String> files = new ArrayList<>();

  public CompiledModels(Path folder) {
    this.folder = folder;
  }

  /** Where the classes are. */
  public Path folder() {
    return folder;
  }

  /** Generates the classes of a file, which must have no errors. */
  public List<Network> generate(SourceFile file) throws IOException {
    CompilationResult result = MlpCompiler.compile(List.of(file), CompilerOptions.DEFAULT);
    assertThat(result.diagnostics().hasErrors()).as(result.diagnostics().list().toString()).isFalse();
    for (GeneratedFile generated : result.files()) {
      write(generated.className(), generated.text());
    }
    return result.networks();
  }

  /** Adds a class. */
  public void write(String className, String text) throws IOException {
    Path file = folder.resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    files.add(Files.writeString(file, text).toString());
  }

  /** Compiles all of them. */
  public void compile() {
    List<String> options = new ArrayList<>(List.of(
        "-proc:none", "--release", "17", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString()));
    options.addAll(files);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new))).isZero();
  }
}
