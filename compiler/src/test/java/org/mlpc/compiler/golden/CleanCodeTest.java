package org.mlpc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.source.SourceFile;

/**
 * What is generated from every example, and from every tenth sample of the tests, or all of them with -Dmlpc.deep=true:
 * javac and javadoc have nothing to say.
 */
class CleanCodeTest {

  private static final int STEP = Boolean.getBoolean("mlpc.deep") ? 1 : 10;

  @TempDir
  private Path folder;

  @Test
  void examplesAndTheirTestsCompileAndDocumentInSilence() throws IOException {
    for (Path example : models(Path.of("../examples"))) {
      CompilationResult result = MlpCompiler.compile(List.of(SourceFile.read(example)), CompilerOptions.DEFAULT);
      write("main", result.files());
      for (Network network : result.networks()) {
        write("test", MlpCompiler.generateTests(network, "src/main/mlp"));
      }
    }
    write("test", MlpCompiler.generateChecks());
    javac();
    silent("javadoc", files("main"), "-quiet", "-Xdoclint:all", "-Werror", "-package", "-d",
        folder.resolve("doc").toString());
  }

  @Test
  void samplesCompileInSilence() throws IOException {
    List<Path> samples = models(Path.of("src/test/resources/pytorch"));
    assertThat(samples).hasSizeGreaterThan(250);
    for (int i = 0; i < samples.size(); i += STEP) {
      SourceFile source = SourceFile.of("Sample.mlp", "package p" + i + "\n" + Files.readString(samples.get(i)));
      CompilationResult result = MlpCompiler.compile(List.of(source), CompilerOptions.DEFAULT);
      assertThat(result.diagnostics().hasErrors()).as(samples.get(i) + ": " + result.diagnostics().list()).isFalse();
      write("main", result.files());
    }
    javac();
  }

  private void javac() throws IOException {
    silent("javac", files("."), "-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-implicit:none", "-d",
        folder.resolve("classes").toString());
  }

  private void silent(String tool, List<String> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    ToolProvider.findFirst(tool).orElseThrow().run(print, print, arguments.toArray(String[]::new));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void write(String part, List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      Path path = folder.resolve(part).resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
  }

  private List<String> files(String part) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(part))) {
      return all.map(Path::toString).filter(path -> path.endsWith(".java")).sorted().toList();
    }
  }

  private static List<Path> models(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".mlp") && !path.toString().contains("target")).sorted()
          .toList();
    }
  }
}
