package org.mlpc.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sample of the language parses, and in one way only. */
class MlpGrammarTest {

  private static final Path SAMPLES = Path.of("src/test/resources/samples");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.sorted().toList();
    }
  }

  private static MlpParser.FileContext parse(String text, PredictionMode mode) {
    MlpLexer lexer = new MlpLexer(CharStreams.fromString(text));
    MlpParser parser = new MlpParser(new CommonTokenStream(lexer));
    lexer.removeErrorListeners();
    parser.removeErrorListeners();
    parser.addErrorListener(new StrictListener());
    parser.getInterpreter().setPredictionMode(mode);
    return parser.file();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void parsesWithoutAmbiguity(Path sample) throws IOException {
    MlpParser.FileContext file = parse(Files.readString(sample), PredictionMode.LL_EXACT_AMBIG_DETECTION);
    assertThat(file.model()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void needsNoFullContext(Path sample) throws IOException {
    assertThat(parse(Files.readString(sample), PredictionMode.SLL).model()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "model", "model A", "model A {", "model A { input }", "model A { input { x } }", "model A { input { x = real } }",
    "model A { train { loss: mse } }", "model A { train { batch = epochs = 5 } }", "model A { network { dense 16 } }",
    "model A { network { dense(16,, 3) } }", "model A { network { a, b } }", "model A { examples { (0) -> 1 } }",
    "model A { output { y: category { a b } } }", "model A { limit { params < 5 } }", "model A { x: real }",
    "model A {} ;",
    "model A { head a { } }", "edition model A {}", "model A { train { a = 'b' } }", "package a. model A {}", "#"
  })
  void refusesWhatIsNoMlp(String text) {
    assertThatThrownBy(() -> parse(text, PredictionMode.LL)).isInstanceOf(StrictListener.Refused.class);
  }

  @Test
  void knowsNoConceptNames() {
    Set<String> words = new TreeSet<>();
    for (int type = 1; type <= MlpLexer.VOCABULARY.getMaxTokenType(); type++) {
      String literal = MlpLexer.VOCABULARY.getLiteralName(type);
      if (literal != null && Character.isLetter(literal.charAt(1))) {
        words.add(literal.substring(1, literal.length() - 1));
      }
    }
    assertThat(words).containsExactly("as", "block", "edition", "examples", "expect", "head", "input", "limit", "model",
        "network", "on", "output", "package", "train");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2_000", "1e-4", "1.5E+3", "20%", "3MiB", "3MB", "500k", "0x10", "1.5.2", "1e", "2e5x"})
  void aNumberIsOneToken(String text) {
    List<? extends Token> tokens = new MlpLexer(CharStreams.fromString(text)).getAllTokens();
    assertThat(tokens).extracting(Token::getText).containsExactly(text);
    assertThat(tokens.get(0).getType()).isEqualTo(MlpLexer.NUMBER);
  }

  @Test
  void dotsBetweenDigitsAreARange() {
    List<? extends Token> tokens = new MlpLexer(CharStreams.fromString("0..255 0.5..1.5")).getAllTokens();
    assertThat(tokens).extracting(Token::getText).containsExactly("0", "..", "255", " ", "0.5", "..", "1.5");
  }

  @Test
  void mistakesBecomeTokensOfTheirOwn() {
    String text = "'a' \"b\n\u201Cc\u201D # d\n; \"\\\"e\" /* /* */ /* f *";
    assertThat(new MlpLexer(CharStreams.fromString(text)).getAllTokens())
        .filteredOn(token -> token.getType() != MlpLexer.SPACE)
        .extracting(Token::getType)
        .containsExactly(MlpLexer.SINGLE_QUOTED, MlpLexer.UNCLOSED_STRING, MlpLexer.CURLY_QUOTED, MlpLexer.HASH_COMMENT,
            MlpLexer.STRANGE, MlpLexer.STRING, MlpLexer.BLOCK_COMMENT, MlpLexer.UNCLOSED_COMMENT);
  }

  @Test
  void fourSlashesAreNoDocComment() {
    assertThat(new MlpLexer(CharStreams.fromString("/// a\n//// b\n///\n// c")).getAllTokens())
        .filteredOn(token -> token.getType() != MlpLexer.SPACE)
        .extracting(Token::getType)
        .containsExactly(MlpLexer.DOC_COMMENT, MlpLexer.LINE_COMMENT, MlpLexer.DOC_COMMENT, MlpLexer.LINE_COMMENT);
  }
}
