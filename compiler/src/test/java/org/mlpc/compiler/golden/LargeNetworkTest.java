package org.mlpc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.runtime.NetworkDefinition;

/**
 * Many columns, many labels, many layers, names that clash with Java: all compile, and HotSpot compiles their methods.
 */
class LargeNetworkTest {

  /** Above this many bytes HotSpot leaves a method to the interpreter. */
  private static final int HUGE_METHOD = 8000;

  @TempDir
  private Path folder;

  @Test
  void threeHundredColumnsAndThousandClasses() throws Exception {
    String columns = IntStream.range(0, 300).mapToObj(i -> "c" + i + ": real").collect(Collectors.joining("\n"));
    String labels = IntStream.range(0, 1000).mapToObj(i -> "l" + i).collect(Collectors.joining(", "));
    compile("""
        package wide
        model Wide {
          input @standardize {
            %s
            color: category { red, green }
            flag: bool?
            pixels: int(0 .. 255)[784]
            tags: set { a, b }
          }
          output { y: category { %s } }
          network { dense(8, relu) output(softmax) }
        }
        """.formatted(columns, labels));
    assertThat(longestMethods()).allSatisfy(method -> assertThat(method.bytes()).as(method.name())
        .isLessThan(HUGE_METHOD));
  }

  @Test
  void hundredLayers() throws Exception {
    compile("""
        package deep
        model Deep {
          input { a, b: real }
          output { y: real }
          network { %s output }
          train { optimizer = adamW  clip = norm(1.0)  batch = 8 }
        }
        """.formatted("dense(9, bias = false) batchNorm relu ".repeat(100)));
    assertThat(longestMethods()).allSatisfy(method -> assertThat(method.bytes()).as(method.name())
        .isLessThan(HUGE_METHOD));
  }

  @Test
  void threeHundredLayersWithAllThatAdamWKeeps() throws Exception {
    compile(layers(300));
  }

  @Test
  @EnabledIfSystemProperty(named = "mlpc.deep", matches = "true")
  void thousandLayersAndEightHundredColumns() throws Exception {
    String columns = IntStream.range(0, 784).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    compile(layers(1000).replace("a, b", columns));
    assertThat(longestMethods()).allSatisfy(method -> assertThat(method.bytes()).as(method.name())
        .isLessThan(HUGE_METHOD));
  }

  private static String layers(int count) {
    return """
        package deep
        model Deep {
          input { a, b: real }
          output { y: real }
          network { %s output }
          train { optimizer = adamW }
        }
        """.formatted("dense(9) @allow(MLP0806) batchNorm relu ".repeat(count));
  }

  @Test
  void documentationOfHostileNamesIsClean() throws Exception {
    try (InputStream in = LargeNetworkTest.class.getResourceAsStream("/programs/Hostile.mlp")) {
      compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    List<String> arguments = new ArrayList<>(List.of(
        "-quiet", "-Xdoclint:all", "-Werror", "-package", "-d", folder.resolve("doc").toString(), "-cp", runtime()));
    arguments.addAll(files(".java"));
    run("javadoc", arguments);
  }

  private void compile(String text) throws Exception {
    CompilationResult result =
        MlpCompiler.compile(List.of(SourceFile.of("Large.mlp", text)), CompilerOptions.DEFAULT);
    assertThat(result.diagnostics().hasErrors()).as(result.diagnostics().list().toString()).isFalse();
    for (GeneratedFile file : result.files()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    List<String> arguments = new ArrayList<>(List.of(
        "-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-d", folder.toString(), "-cp", runtime()));
    arguments.addAll(files(".java"));
    run("javac", arguments);
  }

  /** A method other than a constructor or an initialiser of a class, which run once. */
  private record Method(String name, int bytes) {}

  private List<Method> longestMethods() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
    arguments.addAll(files(".class"));
    List<Method> methods = new ArrayList<>();
    String name = "";
    for (String line : run("javap", arguments).lines().toList()) {
      String stripped = line.strip();
      if (line.matches("  \\S.*;") || line.matches("  static \\{\\};")) {
        name = stripped;
      } else if (stripped.matches("\\d+: .*") && !runsOnce(name)) {
        methods.add(new Method(name, Integer.parseInt(stripped.substring(0, stripped.indexOf(':')))));
      }
    }
    assertThat(methods).isNotEmpty();
    return methods.stream().filter(method -> method.bytes() > HUGE_METHOD / 2).toList();
  }

  private static boolean runsOnce(String method) {
    return method.equals("static {};") || method.contains("$values()") || method.matches("(wide|deep)\\.\\w+\\(.*");
  }

  private List<String> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).filter(path -> path.endsWith(suffix)).sorted().toList();
    }
  }

  private static String runtime() throws Exception {
    return Path.of(NetworkDefinition.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static String run(String tool, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exit = ToolProvider.findFirst(tool).orElseThrow().run(print, print, arguments.toArray(String[]::new));
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(exit).as(text).isZero();
    return text;
  }
}
