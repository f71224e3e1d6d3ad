package org.mlpc.compiler.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks concepts up by name or synonym, and lists them. */
public final class Catalog {

  private Catalog() {}

  /** All concepts of a kind, in the order of their enum. */
  public static List<? extends Concept> concepts(ConceptKind kind) {
    return List.of(switch (kind) {
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

  /** All concepts, kind by kind. */
  public static List<Concept> all() {
    List<Concept> all = new ArrayList<>();
    for (ConceptKind kind : ConceptKind.values()) {
      all.addAll(concepts(kind));
    }
    return all;
  }

  /** The names of a kind, for suggestions and lists. */
  public static List<String> names(ConceptKind kind) {
    return concepts(kind).stream().map(Concept::dslName).toList();
  }

  /** The concept of a kind with exactly this name. */
  public static Optional<Concept> find(ConceptKind kind, String name) {
    for (Concept concept : concepts(kind)) {
      if (concept.dslName().equals(name)) {
        return Optional.of(concept);
      }
    }
    return Optional.empty();
  }

  /**
   * The concept somebody means who writes {@code name} as another framework does: by synonym, or by the name in other
   * letter case, with underscores or a module prefix ({@code nn.ReLU}).
   */
  public static Optional<Meant> meant(ConceptKind kind, String name) {
    String wanted = fold(name);
    for (Concept concept : concepts(kind)) {
      if (fold(concept.dslName()).equals(wanted)) {
        return Optional.of(new Meant(concept, concept.dslName()));
      }
    }
    for (Concept concept : concepts(kind)) {
      for (Entry.Synonym synonym : concept.entry().synonyms()) {
        if (fold(synonym.foreign()).equals(wanted)) {
          return Optional.of(new Meant(concept, synonym.spelling()));
        }
      }
    }
    return Optional.empty();
  }

  /** The parameter somebody means who calls it {@code name}; exact names are not looked at. */
  public static Optional<ParameterSpec> meant(Concept concept, String name) {
    String wanted = fold(name);
    return concept.parameters().stream()
        .filter(p -> fold(p.name()).equals(wanted) || p.synonyms().stream().anyMatch(s -> fold(s).equals(wanted)))
        .findFirst();
  }

  /** The name without letter case, underscores, hyphens and module prefix: {@code nn.Leaky_ReLU} is {@code leakyrelu}. */
  public static String fold(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.replace("_", "").replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
