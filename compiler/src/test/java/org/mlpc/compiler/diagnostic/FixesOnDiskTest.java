package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.analysis.Analysis;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;

/**
 * What a tool does that knows only the file and the JSON: it applies the offsets as they stand. Here to every pair, in
 * a file as Windows leaves it: with a byte order mark, an emoji before all else, and CR LF.
 */
class FixesOnDiskTest {

  private static final Pattern FIX = Pattern.compile(
      "\\{\"startOffset\": (\\d+), \"endOffset\": (\\d+), \"replacement\": \"((?:[^\"\\\\]|\\\\.)*)\"}");
  private static final Pattern MESSAGE = Pattern.compile(
      "\"code\": \"(\\w+)\", \"severity\": \"(\\w+)\".*?\"message\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  private record Edit(int start, int end, String replacement) {}

  /** One line of the JSON. */
  private record Told(String code, boolean error, String message, List<Edit> fix) {

    String words() {
      return code + " " + message;
    }
  }

  @TempDir private Path folder;

  static List<Path> models() throws IOException {
    return DiagnosticPairsTest.models();
  }

  private List<Told> check(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Analysis.analyse(MlpParser.parse(SourceFile.read(file), diagnostics), diagnostics);
    List<Told> told = new ArrayList<>();
    DiagnosticJson.format(diagnostics.list()).lines().filter(line -> line.contains("{")).forEach(line -> {
      Matcher message = MESSAGE.matcher(line);
      assertThat(message.find()).isTrue();
      List<Edit> fix = FIX.matcher(line).results()
          .map(m -> new Edit(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), text(m.group(3)))).toList();
      told.add(new Told(message.group(1), message.group(2).equals("error"), text(message.group(3)), fix));
    });
    return told;
  }

  /** What a JSON string stands for. */
  private static String text(String json) {
    return Pattern.compile("\\\\u([0-9a-f]{4})|\\\\(.)").matcher(json).replaceAll(escape ->
        Matcher.quoteReplacement(escape.group(1) == null
            ? escape.group(2) : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("Model.mlp"), text);
  }

  private static String applied(String text, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::start));
    StringBuilder mended = new StringBuilder();
    int from = 0;
    for (Edit edit : sorted) {
      assertThat(edit.start()).as("edits of %s overlap", sorted).isGreaterThanOrEqualTo(from);
      mended.append(text, from, edit.start()).append(edit.replacement());
      from = edit.end();
    }
    return mended.append(text.substring(from)).toString();
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachAppliesAsItStands(Path model) throws IOException {
    String pair = Files.readString(DiagnosticPairsTest.PAIRS.resolve(model), StandardCharsets.UTF_8);
    String text = "\uFEFF// \uD83D\uDE00 \u00FC\r\n" + pair.replace("\r\n", "\n").replace("\n", "\r\n");
    List<Told> before = check(write(text));
    for (Told fault : before) {
      if (fault.fix().isEmpty()) {
        continue;
      }
      List<String> known = new ArrayList<>(before.stream().map(Told::words).toList());
      known.remove(fault.words());
      String mended = applied(text, fault.fix());
      List<String> fresh = new ArrayList<>(check(write(mended)).stream().filter(Told::error).map(Told::words).toList());
      known.forEach(fresh::remove);
      assertThat(fresh).as("after the fix of `%s`:\n%s", fault.message(), mended).isEmpty();
    }
    applied(text, before.stream().flatMap(told -> told.fix().stream()).toList());
  }
}
