package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.ir.IrPrinter;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.transform.Rewrites;

/**
 * Programs as they are written by who knows Keras, PyTorch, scikit-learn or JAX and has not read a page here: what the
 * messages offer, applied, gives the model that was meant.
 */
class NewcomerMistakesTest {

  private static final Path FOLDER = Path.of("src/test/resources/mistakes");

  /** Each round shows what the one before it hid. */
  private static final int ROUNDS = 3;

  /** What is answered by messages alone: no edit of the text says the same. */
  private static final Set<String> WITHOUT_FIX =
      Set.of("target: churned (binary)", "03-json", "13-compile-and-fit", "17-arrows");

  record Mistake(String name, String typed, String meant) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("newcomer-lines.txt"))) {
      String[] parts = line.split(" :: ");
      String base = Files.readString(FOLDER.resolve("newcomers/" + parts[0] + ".mlp"));
      assertThat(base).contains(parts[1]);
      mistakes.add(new Mistake(parts[2], base.replace(parts[1], parts[2]), base));
    }
    try (Stream<Path> files = Files.list(FOLDER.resolve("newcomers"))) {
      for (Path typed : files.filter(file -> file.toString().endsWith(".typed")).sorted().toList()) {
        String name = typed.getFileName().toString().replace(".typed", "");
        mistakes.add(new Mistake(name, Files.readString(typed),
            Files.readString(FOLDER.resolve("newcomers/" + name + ".meant"))));
      }
    }
    return mistakes;
  }

  static Stream<Mistake> mendable() throws IOException {
    return mistakes().stream().filter(mistake -> !WITHOUT_FIX.contains(mistake.name()));
  }

  static Stream<Mistake> others() throws IOException {
    return mistakes().stream().filter(mistake -> WITHOUT_FIX.contains(mistake.name()));
  }

  @ParameterizedTest
  @MethodSource("mendable")
  void isMendedByItsFixes(Mistake mistake) {
    String mended = mended(mistake.typed());
    assertThat(meaning(mended)).as(mended).isPresent().isEqualTo(meaning(mistake.meant()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void isRefusedWithHelp(Mistake mistake) {
    assertThat(meaning(mistake.typed())).isEmpty();
    assertThat(Models.diagnose(mistake.typed()).list()).allSatisfy(error -> assertThat(error.help()).isNotBlank());
  }

  @Test
  void nineteenOfTwentyAreMended() throws IOException {
    assertThat(mistakes()).hasSize(80);
    assertThat(mendable()).hasSize(76);
  }

  static String mended(String typed) {
    String text = typed;
    for (int round = 0; round < ROUNDS; round++) {
      List<Diagnostic> errors = Models.diagnose(text).list().stream().filter(Diagnostic::isError).toList();
      if (errors.isEmpty()) {
        break;
      }
      text = Models.applyFixes(text, errors);
    }
    return text;
  }

  /** What a program means, without the names of layers and the lines of the text; empty if it has errors. */
  static Optional<String> meaning(String text) {
    CompilationResult result =
        MlpCompiler.compile(List.of(SourceFile.of("Model.mlp", text)), CompilerOptions.DEFAULT);
    if (result.diagnostics().hasErrors()) {
      return Optional.empty();
    }
    Network network = result.networks().get(0);
    String program = IrPrinter.print(Rewrites.program(network))
        .replaceAll(" :\\d+\\n", "\n").replaceAll("[\\w.]+\\.(weight|bias|running_\\w+)", "$1").replaceAll(" +", " ");
    return Optional.of(network.packageName() + "\n" + program
        + network.schema().toString().replaceAll("line=\\d+", "") + "\n"
        + network.training().toString().replaceAll("lines=\\{.*?\\}", ""));
  }
}
