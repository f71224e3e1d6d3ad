package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.Diagnostic;

/**
 * What people type who know Keras or PyTorch is answered with what to write here, as edits that can
 * be applied.
 */
class MistakesOfOtherFrameworksTest {

  private static final String MODEL =
      """
      model Iris {
        input @standardize {
          sepalLength: real
          sepalWidth: real
        }
        output { species: category { setosa, versicolor, virginica } }
        network {
          hidden = dense(16, relu)
          output(softmax)
        }
        train {
          loss = crossEntropy
          optimizer = adam(rate = 0.01)
          epochs = 20
        }
      }
      """;

  record Mistake(String replaced, String typed, String meant) {
    @Override
    public String toString() {
      return typed;
    }
  }

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    String replaced = "";
    List<String> typed = new ArrayList<>();
    List<String> meant = new ArrayList<>();
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(Path.of("src/test/resources/mistakes/other-frameworks.txt")));
    lines.add("");
    for (String line : lines) {
      if (line.startsWith("replace ")) {
        replaced = line.substring("replace ".length());
      } else if (line.startsWith("  typed ")) {
        typed.add(line.substring("  typed ".length()));
      } else if (line.startsWith("  means ")) {
        meant.add(line.substring("  means ".length()));
      } else if (!typed.isEmpty()) {
        mistakes.add(new Mistake(replaced, String.join("\n", typed), String.join("\n", meant)));
        typed.clear();
        meant.clear();
      }
    }
    return mistakes;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isMendedByItsFixes(Mistake mistake) {
    assertThat(MODEL).contains(mistake.replaced());
    String text = MODEL.replace(mistake.replaced(), mistake.typed());
    List<Diagnostic> errors =
        Models.diagnose(text).list().stream().filter(Diagnostic::isError).toList();
    assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(error.help()).isNotBlank());

    String mended = Models.applyFixes(text, errors);
    assertThat(Models.diagnose(mended).list()).noneMatch(Diagnostic::isError);
    assertThat(lines(mended)).isEqualTo(lines(MODEL.replace(mistake.replaced(), mistake.meant())));
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThan(250);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
