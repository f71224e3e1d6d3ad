package org.mlpc.compiler.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks concepts up by name or synonym, and lists them. */
public final class Catalog {

  private static final Map<ConceptKind, Names> KINDS = kinds();

  /** What others put before or behind a name to say what it is: R's {@code layer_dense}, Matlab's {@code reluLayer}. */
  private static final Map<ConceptKind, List<String>> AFFIXES =
      Map.of(
          ConceptKind.LAYER, List.of("layer"),
          ConceptKind.ACTIVATION, List.of("layer", "activation", "function"),
          ConceptKind.LOSS, List.of("lossfunction", "loss", "criterion"),
          ConceptKind.OPTIMIZER, List.of("optimizer", "optimiser", "updater"),
          ConceptKind.SCHEDULE, List.of("learningrate", "scheduler", "schedule", "lr"),
          ConceptKind.INITIALIZER, List.of("initializer", "initialiser", "init"),
          ConceptKind.REGULARIZER, List.of("regularizer", "regulariser", "regularization", "penalty"),
          ConceptKind.METRIC, List.of("metric", "score"));

  /** The concepts of a kind, by name and by what people write instead. */
  private record Names(
      List<Concept> all, List<String> names, Map<String, Concept> exact, Map<String, Meant> meant) {

    static Names of(List<? extends Concept> concepts) {
      Map<String, Concept> exact = new LinkedHashMap<>();
      Map<String, Meant> meant = new HashMap<>();
      for (Concept concept : concepts) {
        exact.put(concept.dslName(), concept);
        meant.put(fold(concept.dslName()), new Meant(concept, concept.dslName()));
      }
      for (Concept concept : concepts) {
        for (Entry.Synonym synonym : concept.entry().synonyms()) {
          meant.putIfAbsent(fold(synonym.foreign()), new Meant(concept, synonym.spelling()));
        }
      }
      return new Names(List.copyOf(concepts), List.copyOf(exact.keySet()), exact, meant);
    }
  }

  private Catalog() {}

  private static Map<ConceptKind, Names> kinds() {
    Map<ConceptKind, Names> kinds = new EnumMap<>(ConceptKind.class);
    for (ConceptKind kind : ConceptKind.values()) {
      kinds.put(kind, Names.of(constants(kind)));
    }
    return kinds;
  }

  private static List<? extends Concept> constants(ConceptKind kind) {
    return List.of(
        switch (kind) {
          case LAYER -> LayerKind.values();
          case ACTIVATION -> Activation.values();
          case LOSS -> Loss.written().toArray(new Concept[0]);
          case OPTIMIZER -> Optimizer.values();
          case SCHEDULE -> Schedule.values();
          case INITIALIZER -> Initializer.values();
          case REGULARIZER -> Regularizer.values();
          case CLIP -> Clip.values();
          case STOPPING -> Stopping.values();
          case SPLIT -> Split.values();
          case METRIC -> Metric.values();
          case TRAIN_PROPERTY -> TrainProperty.values();
          case LIMIT -> Limit.values();
          case COLUMN_TYPE -> ColumnType.values();
          case TRANSFORM -> Transform.values();
          case ATTRIBUTE -> Attribute.values();
          case MISSING -> MissingRule.values();
        });
  }

  /** All concepts of a kind, in the order of their enum. */
  public static List<Concept> concepts(ConceptKind kind) {
    return KINDS.get(kind).all();
  }

  /** All concepts, kind by kind. */
  public static List<Concept> all() {
    return Arrays.stream(ConceptKind.values()).flatMap(kind -> concepts(kind).stream()).toList();
  }

  /** The names of a kind, for suggestions and lists. */
  public static List<String> names(ConceptKind kind) {
    return KINDS.get(kind).names();
  }

  /** The concept of a kind with exactly this name. */
  public static Optional<Concept> find(ConceptKind kind, String name) {
    return Optional.ofNullable(KINDS.get(kind).exact().get(name));
  }

  /**
   * The concept somebody means who writes {@code name} as another framework does: by synonym, or by
   * the name in other letter case, with underscores or a module prefix ({@code nn.ReLU}).
   */
  public static Optional<Meant> meant(ConceptKind kind, String name) {
    Map<String, Meant> known = KINDS.get(kind).meant();
    String folded = fold(name);
    Meant meant = known.get(folded);
    for (String affix : AFFIXES.getOrDefault(kind, List.of())) {
      if (meant == null && folded.length() > affix.length()) {
        folded = folded.startsWith(affix) ? folded.substring(affix.length()) : folded;
        folded = folded.endsWith(affix) ? folded.substring(0, folded.length() - affix.length()) : folded;
        meant = known.get(folded);
      }
    }
    return Optional.ofNullable(meant);
  }

  /** The parameter somebody means who calls it {@code name}; exact names are not looked at. */
  public static Optional<ParameterSpec> meant(Concept concept, String name) {
    String wanted = fold(name);
    return concept.parameters().stream()
        .filter(
            p ->
                fold(p.name()).equals(wanted)
                    || p.synonyms().stream().anyMatch(s -> fold(s).equals(wanted)))
        .findFirst();
  }

  /**
   * The name without letter case, underscores, hyphens and module prefix: {@code nn.Leaky_ReLU} is
   * {@code leakyrelu}.
   */
  public static String fold(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.replace("_", "").replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
