package org.mlpc.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.runtime.Network;

/** What javac reads in the text blocks is the text of the file, to the character. */
class SourceTextTest {

  private static final String LONG = "// a comment of some length, with a tab \t and a space behind it \n".repeat(700);

  @ParameterizedTest
  @ValueSource(strings = {
      "", "\n", "model", "model\n",
      "  model\n    a\n", "a \n", "a  ", "a\t\n\tb", "\u3000a\u3000\n", "a\u2003", "a\n\n\nb",
      "\"", "\"\"\"", "\"\"\"\"\"\"\n", "\\", "\\u0041 \\\\u0041 \\n", "\\\"\"\"", "é𝔸\n", "\f\n"})
  void isReadBack(String text) throws Exception {
    for (String whole : List.of(text, LONG + text, text + LONG, text + "x".repeat(40_000), " ".repeat(40_000) + text)) {
      String java = DocText.ascii(SourceLayout.of(
          "public class Holder {\n  public static String text() {\n    return " + SourceText.of(whole)
              + ";\n  }\n}\n"));
      Object read = InMemoryCompiler.compile(Map.of("Holder", java), List.of(Network.class))
          .loadClass("Holder").getMethod("text").invoke(null);
      assertThat(read).isEqualTo(whole);
    }
  }
}
