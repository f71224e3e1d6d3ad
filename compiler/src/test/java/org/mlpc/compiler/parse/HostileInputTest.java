package org.mlpc.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.DiagnosticJson;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/**
 * Whatever the text: no exception, no hang, few messages, spans inside the file, and an error wherever the grammar
 * refuses.
 */
class HostileInputTest {

  private static final int SIZE = Integer.getInteger("mlpc.hostileSize", 300_000);
  private static final String START = "model A {\n  network {\n    ";
  private static final String END = "\n  }\n}\n";

  private static void check(String text) {
    SourceFile source = SourceFile.of("a.mlp", text);
    Diagnostics diagnostics = new Diagnostics();
    MlpParser.parse(source, diagnostics);
    List<Diagnostic> list = diagnostics.list();
    assertThat(list).hasSizeLessThanOrEqualTo(3 * Diagnostics.LIMIT);
    for (Diagnostic diagnostic : list) {
      assertThat(new Span(0, text.length()).contains(diagnostic.span())).isTrue();
      int end = 0;
      for (Fix fix : diagnostic.fixes()) {
        assertThat(fix.span().start()).as("overlapping fixes of %s", diagnostic.message()).isGreaterThanOrEqualTo(end);
        end = fix.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
    if (text.length() < 100_000) {
      assertThat(DiagnosticFormatter.plain().format(diagnostics)).doesNotContain("Exception");
      DiagnosticJson.format(list);
      List<Token> tokens = new Tokens(source).visible();
      boolean accepted = new BracketCheck(tokens).isBalanced() && GrammarParser.file(tokens).succeeded();
      assertThat(accepted || diagnostics.hasErrors()).as("refused, but nothing said: %s", text).isTrue();
    }
  }

  static Map<String, Supplier<String>> large() {
    Map<String, Supplier<String>> texts = new TreeMap<>();
    String layer = "hidden = dense(16, relu, init = he(normal)) @allow(MLP0801)\n    ";
    texts.put("layers", () -> START + layer.repeat(SIZE / layer.length()) + END);
    texts.put("layers with faults", () -> START + (layer + "dense 16 relu;\n").repeat(SIZE / layer.length()) + END);
    texts.put("layers with semicolons", () -> START + "relu;\n".repeat(SIZE / 6) + END);
    texts.put("columns", () -> "model A { input {\n" + "a: real\n".repeat(SIZE / 8) + "} }");
    texts.put("one line of faults", () -> START + "dense 16 ".repeat(SIZE / 9) + END);
    texts.put("labels", () -> "model A { output { y: category { " + "a, ".repeat(SIZE / 3) + "} } }");
    texts.put("labels without commas", () -> "model A { output { y: category { " + "a ".repeat(SIZE / 2) + "} } }");
    texts.put("one string", () -> START + "dense(\"" + "x".repeat(SIZE) + "\")" + END);
    texts.put("one number", () -> START + "dense(" + "9".repeat(SIZE) + ")" + END);
    texts.put("one name", () -> START + "x".repeat(SIZE) + END);
    texts.put("models", () -> "model A { }\n".repeat(SIZE / 12));
    texts.put("unclosed models", () -> "model A {\n".repeat(SIZE / 10));
    texts.put("packages", () -> "package a\n".repeat(SIZE / 10));
    texts.put("strays in a model", () -> "model A {\n" + "a = 1\n".repeat(SIZE / 6) + "}");
    texts.put("doc comments", () -> "/// a\n".repeat(SIZE / 6) + "model A { }");
    texts.put("doc comments and names", () -> "/// a\nb ".repeat(SIZE / 8));
    for (String unit : List.of("{", "}", "(", ")", "[", "]", ";", ",", "\"", "'", "/*", "*/", "//",
        "#", "@", "=", ":", ".",
        "-", "\\", "\uD83D", "\uFFFD", "\u0000", "é", "{}", "([", "a{", "a(", "a:", "a=", "@a",
        "1 ", "\"\n", "{;}", "a.",
        "input{", "head a{", "model", "/**/", "///\n", "“")) {
      texts.put("file of " + unit.replace("\n", "\\n"), () -> unit.repeat(SIZE / unit.length()));
      texts.put("network of " + unit.replace("\n", "\\n"), () -> START + unit.repeat(SIZE / unit.length()) + END);
    }
    return texts;
  }

  static Stream<String> largeNames() {
    return large().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("largeNames")
  void readsFiveMegabytesInLinearTime(String name) {
    String text = large().get(name).get();
    long start = System.nanoTime();
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text));
    if (Boolean.getBoolean("mlpc.times")) {
      System.out.printf("%6d ms %s%n", (System.nanoTime() - start) / 1_000_000, name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "(", "[", "a(", "a{", "[a,", "a(b=", "@a(", "a.b(", "/*", "head a {", "model A {"})
  void survivesDeepNesting(String opening) {
    for (String text : List.of(opening.repeat(10_000), START + opening.repeat(10_000) + END,
        "model A { input { x: " + opening.repeat(10_000))) {
      check(text);
      check(text + ")".repeat(10_000));
      check(text + "]}".repeat(10_000));
    }
  }

  @Test
  void whatIsNestedTooDeeplyBehindASectionTakesNoHalfOfItAway() {
    check("model A {\n  input { x: real } output(\n) " + "[".repeat(70) + "\n}");
    check("model A {\n  network { dense(\n16) } " + "[".repeat(70) + "]".repeat(70) + "\n}");
  }

  @Test
  void survivesRandomBytes() {
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      check(new String(bytes, StandardCharsets.UTF_8));
      check(START + new String(bytes, StandardCharsets.ISO_8859_1) + END);
    }
  }

  @Test
  void survivesRandomTokens() {
    List<String> tokens = List.of("model", "input", "output", "network", "train", "head", "block", "a", "b",
        "dense", "1", "0.5",
        "\"s\"", "'q'", "{", "}", "(", ")", "[", "]", ":", "=", ",", ".", "..", "@", "?", "-", "->", "<=", ">=",
        ";", "#", "\n",
        "\n", "\n", "<", "*", "/// d\n", "/*", "*/", "on", "as", "limit", "examples", "edition",
        "package", "\"", "%", "+");
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k >= 0; k--) {
        text.append(tokens.get(random.nextInt(tokens.size()))).append(random.nextInt(4) == 0 ? "" : " ");
      }
      check(text.toString());
      check(START + text + END);
    }
  }

  @Test
  void survivesRandomEditsOfSamples() throws IOException {
    Random random = new Random(1);
    for (Path sample : ParseValidTest.samples()) {
      String text = Files.readString(sample);
      List<Token> tokens = new Tokens(SourceFile.of("a", text)).all();
      for (int i = 0; i < 300; i++) {
        check(edited(text, tokens, random));
      }
    }
  }

  /** Deletes, doubles, swaps or replaces one to three tokens. */
  private static String edited(String text, List<Token> tokens, Random random) {
    List<String> parts = new ArrayList<>();
    for (Token token : tokens) {
      parts.add(text.substring(token.getStartIndex(), token.getStopIndex() + 1));
    }
    for (int k = random.nextInt(3); k >= 0; k--) {
      int at = random.nextInt(parts.size());
      int other = random.nextInt(parts.size());
      switch (random.nextInt(4)) {
        case 0 -> parts.set(at, "");
        case 1 -> parts.set(at, parts.get(at) + parts.get(at));
        case 2 -> parts.set(at, parts.get(other));
        default -> parts.set(at, parts.get(at) + " " + parts.get(other));
      }
    }
    return String.join("", parts);
  }
}
