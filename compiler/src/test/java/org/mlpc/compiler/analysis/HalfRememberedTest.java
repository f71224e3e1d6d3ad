package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.Diagnostic;

/**
 * Mistakes of people who saw one example and half remember it, written down before any was tried: the edits offered
 * give the model that was meant, and one cause gives one message.
 */
class HalfRememberedTest {

  private static final Path FOLDER = Path.of("src/test/resources/mistakes/half-remembered");

  /**
   * A mistake.
   *
   * @param messages how many errors it gives at first, at most
   * @param wordsOnly whether no edit can know what was meant
   */
  record Mistake(String name, int messages, boolean wordsOnly, String typed, String meant) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String[] cases = Files.readString(file).split("(?m)^@ ");
        for (String text : List.of(cases).subList(1, cases.length)) {
          mistakes.add(mistake(text.lines().toList()));
        }
      }
    }
    return mistakes;
  }

  private static Mistake mistake(List<String> lines) throws IOException {
    String[] head = lines.get(0).split(" ");
    String typed = Files.readString(FOLDER.resolve(head[1] + ".mlp"));
    String meant = typed;
    for (int i = 1; i < lines.size() && !lines.get(i).isEmpty(); ) {
      String stands = run(lines, i, '-');
      i += (int) stands.lines().count();
      String wanted = run(lines, i, '~');
      i += (int) wanted.lines().count();
      String written = run(lines, i, '+');
      i += (int) written.lines().count();
      assertThat(typed).as(head[0]).contains(text(stands));
      typed = typed.replace(text(stands), text(written));
      meant = wanted.isEmpty() ? meant : meant.replace(text(stands), text(wanted));
    }
    return new Mistake(head[0], Integer.parseInt(head[2]), head.length > 3, typed, meant);
  }

  /** The lines from one on that begin with a mark. */
  private static String run(List<String> lines, int from, char mark) {
    int to = from;
    while (to < lines.size() && !lines.get(to).isEmpty() && lines.get(to).charAt(0) == mark) {
      to++;
    }
    return String.join("\n", lines.subList(from, to));
  }

  private static String text(String run) {
    return run.replaceAll("(?m)^[-~+] ?", "");
  }

  static Stream<Mistake> mendable() throws IOException {
    return mistakes().stream().filter(mistake -> !mistake.wordsOnly());
  }

  static Stream<Mistake> others() throws IOException {
    return mistakes().stream().filter(Mistake::wordsOnly);
  }

  @ParameterizedTest
  @MethodSource("mendable")
  void isMendedByItsFixes(Mistake mistake) {
    String mended = NewcomerMistakesTest.mended(mistake.typed());
    assertThat(NewcomerMistakesTest.meaning(mended)).as(mended).isPresent()
        .isEqualTo(NewcomerMistakesTest.meaning(mistake.meant()));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isToldInFewMessages(Mistake mistake) {
    List<Diagnostic> errors =
        Models.diagnose(mistake.typed()).list().stream().filter(Diagnostic::isError).toList();
    assertThat(errors).hasSizeBetween(1, mistake.messages()).allSatisfy(error -> assertThat(error.help()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("others")
  void isRefusedWithHelp(Mistake mistake) {
    assertThat(NewcomerMistakesTest.meaning(mistake.typed())).isEmpty();
    assertThat(NewcomerMistakesTest.meaning(mistake.meant())).isPresent();
  }

  @Test
  void moreThanNineOfTenAreMended() throws IOException {
    assertThat(mistakes()).hasSize(262);
    assertThat(mendable()).hasSize(249);
  }
}
