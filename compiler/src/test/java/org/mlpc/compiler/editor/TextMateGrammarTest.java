package org.mlpc.compiler.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ConceptKind;

/**
 * {@code compiler/docs/editor/mlp.tmLanguage.json} is what the catalogue and the parser say. With {@code
 * -Dmlpc.rewriteReference=true} it is written anew, to be read and committed.
 */
class TextMateGrammarTest {

  private static final Path FILE = Path.of("docs/editor/mlp.tmLanguage.json");

  @Test
  void isUpToDate() throws IOException {
    if (Boolean.getBoolean("mlpc.rewriteReference")) {
      Files.writeString(FILE, TextMateGrammar.json());
    }
    assertThat(TextMateGrammar.json()).isEqualTo(Files.readString(FILE));
  }

  @Test
  void expressionsKeepToWhatOnigurumaHas() {
    for (TextMateGrammar.Rule rule : TextMateGrammar.rules()) {
      assertThatCode(() -> Pattern.compile(rule.match())).as(rule.name()).doesNotThrowAnyException();
      assertThat(rule.match()).as(rule.name()).doesNotContain("(?U", "\\p{Is", "\\h", "\\R", "*+", "++", "&&");
      assertThat(Pattern.compile(rule.match()).matcher("").groupCount()).isEqualTo(rule.scopes().size() - 1);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "model Iris { // words                      | model=storage.type Iris=entity.name.type",
      "  input @standardize {                     | input=keyword.control standardize=entity.other.attribute-name",
      "    width: real(0 .. 10)? @missing(mean)   | width=variable.other.column real=storage.type.column",
      "    kind: category { a, \"old town\" as b }| category=storage.type.column \"old=string.quoted.double",
      "    hidden = dense(16, relu, init = he)    | hidden=variable.other dense=support.function.layer",
      "    int(0 .. 255)[784]                     | 255=constant.numeric",
      "    dense(64, relu, l2 = 1e-4)             | relu=support.constant l2=variable.parameter 1e-4=constant.numeric",
      "    output(softmax)                        | output=support.function.layer softmax=support.constant",
      "    optimizer = adamW(rate = 0.01)         | optimizer=support.type.property-name adamW=support.constant",
      "    split = holdout(validation = 20%)      | validation=variable.parameter 20%=constant.numeric",
      "    shuffle = false                        | shuffle=support.type.property-name false=constant.language",
      "  limit { params <= 500 }                  | limit=keyword.control params=support.constant <==keyword.operator",
      "  [0, 1] -> 1                              | ->=keyword.operator",
      "/// A flower.                              | ///=comment.line.documentation",
      "package com.example                        | package=keyword.other"})
  void wordsHaveTheirScopes(String line, String expected) {
    List<String> scopes = scopes(line);
    for (String word : expected.strip().split(" ")) {
      int split = word.lastIndexOf('=');
      int at = line.indexOf(word.substring(0, split));
      assertThat(at).as(word).isNotNegative();
      assertThat(scopes.get(at)).as("%s in %s", word, line).isEqualTo(word.substring(split + 1) + ".mlp");
    }
  }

  @Test
  void everyConceptHasAScope() {
    for (ConceptKind kind : List.of(ConceptKind.LAYER, ConceptKind.ACTIVATION, ConceptKind.LOSS, ConceptKind.METRIC)) {
      for (String name : Catalog.names(kind)) {
        assertThat(scopes("    " + name + "(").get(4)).as(name).startsWith("support.");
      }
    }
  }

  /** The scope of each character, as an editor finds it: the earliest match wins, of several the first rule. */
  private static List<String> scopes(String line) {
    List<String> scopes = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      scopes.add("");
    }
    for (int at = 0; at < line.length(); ) {
      Matcher best = null;
      List<String> names = List.of();
      for (TextMateGrammar.Rule rule : TextMateGrammar.rules()) {
        Matcher matcher = Pattern.compile(rule.match()).matcher(line);
        if (matcher.find(at) && (best == null || matcher.start() < best.start())) {
          best = matcher;
          names = rule.scopes();
        }
      }
      if (best == null) {
        break;
      }
      for (int group = 0; group <= best.groupCount(); group++) {
        for (int i = Math.max(0, best.start(group)); i < best.end(group); i++) {
          scopes.set(i, names.get(group).isEmpty() ? scopes.get(i) : names.get(group));
        }
      }
      at = Math.max(best.end(), at + 1);
    }
    return scopes;
  }
}
