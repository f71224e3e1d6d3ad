package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.grammar.MlpLexer;

/** The words that open something, and what people write in their place. */
final class Words {

  private static final Map<String, Integer> SECTIONS = Map.of(
      "input", MlpLexer.INPUT, "output", MlpLexer.OUTPUT, "network", MlpLexer.NETWORK, "train", MlpLexer.TRAIN,
      "limit", MlpLexer.LIMIT, "expect", MlpLexer.EXPECT, "examples", MlpLexer.EXAMPLES);

  private static final Map<String, String> OTHER_SECTION_WORDS = Map.ofEntries(
      Map.entry("inputs", "input"), Map.entry("features", "input"), Map.entry("x", "input"),
      Map.entry("in", "input"), Map.entry("schema", "input"), Map.entry("columns", "input"),
      Map.entry("outputs", "output"), Map.entry("target", "output"), Map.entry("targets", "output"),
      Map.entry("label", "output"), Map.entry("labels", "output"), Map.entry("y", "output"), Map.entry("out", "output"),
      Map.entry("eingabe", "input"), Map.entry("eingang", "input"), Map.entry("merkmale", "input"),
      Map.entry("entrée", "input"), Map.entry("entrées", "input"), Map.entry("ausgabe", "output"),
      Map.entry("ausgang", "output"), Map.entry("ziel", "output"), Map.entry("sortie", "output"),
      Map.entry("sorties", "output"), Map.entry("cible", "output"), Map.entry("netz", "network"),
      Map.entry("netzwerk", "network"), Map.entry("schichten", "network"), Map.entry("réseau", "network"),
      Map.entry("couches", "network"), Map.entry("lernen", "train"), Map.entry("apprentissage", "train"),
      Map.entry("entraînement", "train"), Map.entry("beispiele", "examples"), Map.entry("exemples", "examples"),
      Map.entry("layers", "network"), Map.entry("layer", "network"), Map.entry("hidden", "network"),
      Map.entry("architecture", "network"), Map.entry("net", "network"), Map.entry("nn", "network"),
      Map.entry("sequential", "network"), Map.entry("body", "network"), Map.entry("forward", "network"),
      Map.entry("training", "train"), Map.entry("trainer", "train"), Map.entry("fit", "train"),
      Map.entry("compile", "train"), Map.entry("config", "train"), Map.entry("hyperparameters", "train"),
      Map.entry("settings", "train"), Map.entry("learn", "train"), Map.entry("optimization", "train"),
      Map.entry("limits", "limit"), Map.entry("budget", "limit"), Map.entry("constraints", "limit"),
      Map.entry("expects", "expect"), Map.entry("test", "expect"), Map.entry("tests", "expect"),
      Map.entry("assert", "expect"), Map.entry("require", "expect"), Map.entry("expected", "expect"),
      Map.entry("example", "examples"), Map.entry("data", "examples"), Map.entry("samples", "examples"));

  private static final Set<String> OTHER_MODEL_WORDS = Set.of(
      "class", "network", "net", "nn", "module", "sequential", "neuralnetwork", "mlp", "record", "def", "schema");

  private Words() {}

  /** Whether a token can be a name: a name proper, or a word that is special elsewhere. */
  static boolean isName(int type) {
    return type == MlpLexer.NAME || type >= MlpLexer.EDITION && type <= MlpLexer.ON;
  }

  static boolean isSection(int type) {
    return SECTIONS.containsValue(type);
  }

  static boolean isDeclaration(int type) {
    return type == MlpLexer.MODEL || type == MlpLexer.BLOCK;
  }

  /** The token type of a section's word. */
  static int sectionType(String word) {
    return SECTIONS.get(word);
  }

  /** The section that was meant by another word. */
  static Optional<String> meantSection(String written) {
    Optional<String> synonym = Optional.ofNullable(OTHER_SECTION_WORDS.get(written.toLowerCase(Locale.ROOT)));
    return synonym.isPresent() ? synonym : Suggestion.nearest(written, SECTIONS.keySet().stream().sorted().toList());
  }

  /** {@code model} or {@code block}, if a word that opens a declaration looks like it. */
  static Optional<String> meantDeclaration(String written) {
    boolean model = OTHER_MODEL_WORDS.contains(written.toLowerCase(Locale.ROOT));
    return model ? Optional.of("model") : Suggestion.nearest(written, List.of("model", "block"));
  }

  /** A word without case and underscores. */
  static String folded(String word) {
    return word.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
