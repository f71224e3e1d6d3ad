package org.mlpc.compiler.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Vocabulary;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.grammar.MlpLexer;

/**
 * Writes {@code mlp.tmLanguage.json}. Expressions keep to what Oniguruma and {@link java.util.regex} have in common.
 * Words are those of the lexer and of the catalogue; scopes follow TextMate's conventions.
 */
final class TextMateGrammar {

  private static final String WORD = "[\\p{L}_][\\p{L}\\p{N}_]*";
  private static final String DIGITS = "[0-9][\\p{L}0-9_%]*(?:[eE][-+][0-9]+)?";
  private static final List<String> DECLARATIONS = List.of("model", "block", "head");

  /**
   * One rule: an expression, and the scopes of the whole match and of its groups.
   *
   * @param scopes that of the match first, "" for none, then those of groups 1, 2, …
   */
  record Rule(String name, String match, List<String> scopes) {}

  private TextMateGrammar() {}

  /** The rules in the order of trial: at each place of a line the first that matches there wins. */
  static List<Rule> rules() {
    return List.of(
        new Rule("documentation", "///.*$", List.of("comment.line.documentation.mlp")),
        new Rule("comment", "//.*$", List.of("comment.line.double-slash.mlp")),
        new Rule("text", "\"(?:[^\"\\\\]|\\\\.)*\"", List.of("string.quoted.double.mlp")),
        new Rule("attribute", "@(" + WORD + ")", List.of("", "entity.other.attribute-name.mlp")),
        new Rule("declaration", "\\b(" + alternatives(DECLARATIONS) + ")\\s+(" + WORD + ")",
            List.of("", "storage.type.mlp", "entity.name.type.mlp")),
        new Rule("keyword", "\\b(?:" + alternatives(keywords()) + ")\\b(?=[^={}\\n]*\\{)",
            List.of("keyword.control.mlp")),
        new Rule("header", "^\\s*(edition|package)\\b", List.of("", "keyword.other.mlp")),
        new Rule("property", "\\b(" + alternatives(names(ConceptKind.TRAIN_PROPERTY)) + ")\\b\\s*(?==)",
            List.of("", "support.type.property-name.mlp")),
        new Rule("option", "\\b(" + alternatives(options()) + ")\\b\\s*(?==)", List.of("", "variable.parameter.mlp")),
        new Rule("layer-name", "\\b(" + WORD + ")\\s*(?==)", List.of("", "variable.other.mlp")),
        new Rule("type", "(:)\\s*(" + alternatives(names(ConceptKind.COLUMN_TYPE)) + ")\\b",
            List.of("", "punctuation.separator.mlp", "storage.type.column.mlp")),
        new Rule("block-comment", "/\\*.*?\\*/", List.of("comment.block.mlp")),
        new Rule("column", "\\b(" + WORD + ")\\s*(?=(?:,\\s*" + WORD + "\\s*)*:)",
            List.of("", "variable.other.column.mlp")),
        new Rule("layer", "\\b(?:" + alternatives(names(ConceptKind.LAYER)) + ")\\b",
            List.of("support.function.layer.mlp")),
        new Rule("concept", "\\b(?:" + alternatives(concepts()) + ")\\b", List.of("support.constant.mlp")),
        new Rule("constant", "\\b(?:true|false|all|none|given)\\b", List.of("constant.language.mlp")),
        new Rule("number", "-?\\b" + DIGITS + "(?:\\." + DIGITS + ")?%?",
            List.of("constant.numeric.mlp")),
        new Rule("operator", "<=|>=|->|\\.\\.|[=?]", List.of("keyword.operator.mlp")));
  }

  private static List<String> keywords() {
    Vocabulary words = MlpLexer.VOCABULARY;
    return IntStream.rangeClosed(1, words.getMaxTokenType())
        .mapToObj(words::getLiteralName)
        .filter(literal -> literal != null && literal.matches("'[a-z]+'"))
        .map(literal -> literal.substring(1, literal.length() - 1))
        .toList();
  }

  private static List<String> names(ConceptKind kind) {
    return Catalog.names(kind);
  }

  private static List<String> options() {
    return Catalog.all().stream().flatMap(concept -> concept.parameters().stream()).map(ParameterSpec::name).toList();
  }

  private static List<String> concepts() {
    List<ConceptKind> kinds = new ArrayList<>(Arrays.asList(ConceptKind.values()));
    kinds.removeAll(List.of(ConceptKind.LAYER, ConceptKind.TRAIN_PROPERTY, ConceptKind.COLUMN_TYPE,
        ConceptKind.TRANSFORM, ConceptKind.ATTRIBUTE));
    return kinds.stream().flatMap(kind -> Catalog.concepts(kind).stream()).map(Concept::dslName).toList();
  }

  /** Longer words first, so that none hides another. */
  private static String alternatives(List<String> words) {
    return words.stream().distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .collect(Collectors.joining("|"));
  }

  /** The text of the file. */
  static String json() {
    String patterns = rules().stream().map(TextMateGrammar::json).collect(Collectors.joining(",\n"));
    return """
        {
          "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
          "name": "mlp",
          "scopeName": "source.mlp",
          "fileTypes": ["mlp"],
          "patterns": [
        %s
          ]
        }
        """.formatted(patterns);
  }

  private static String json(Rule rule) {
    List<String> parts = new ArrayList<>();
    parts.add("\"match\": \"" + rule.match().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    if (!rule.scopes().get(0).isEmpty()) {
      parts.add("\"name\": \"" + rule.scopes().get(0) + "\"");
    }
    if (rule.scopes().size() > 1) {
      parts.add(IntStream.range(1, rule.scopes().size())
          .mapToObj(group -> "\"" + group + "\": { \"name\": \"" + rule.scopes().get(group) + "\" }")
          .collect(Collectors.joining(", ", "\"captures\": { ", " }")));
    }
    return "    { \"comment\": \"" + rule.name() + "\",\n      " + String.join(",\n      ", parts) + " }";
  }
}
