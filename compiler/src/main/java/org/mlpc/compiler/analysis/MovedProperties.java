package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;

/**
 * Training options that belong into the call of a property: {@code lr} is the {@code rate} of the
 * optimizer.
 */
final class MovedProperties {

  /**
   * Where an option belongs.
   *
   * @param absent what to write where the property is not there, before the value; empty if nothing
   *     can be said
   */
  private record Home(TrainProperty property, String option, String absent) {}

  private static final Home RATE = new Home(TrainProperty.OPTIMIZER, "rate", "adam");
  private static final Home CLASS_WEIGHTS = new Home(TrainProperty.LOSS, "classWeights", "");
  private static final Home SMOOTHING = new Home(TrainProperty.LOSS, "labelSmoothing", "");
  private static final Home WARMUP = new Home(TrainProperty.SCHEDULE, "warmup", "cosine");
  private static final Home MOMENTUM = new Home(TrainProperty.OPTIMIZER, "beta", "momentum");
  private static final Home BETA_1 = new Home(TrainProperty.OPTIMIZER, "beta1", "adam");
  private static final Home BETA_2 = new Home(TrainProperty.OPTIMIZER, "beta2", "adam");

  private static final Home STRATIFY = new Home(TrainProperty.SPLIT, "stratify", "");

  private static final Map<String, Home> HOMES =
      Map.ofEntries(
          Map.entry("lr", RATE),
          Map.entry("learningrate", RATE),
          Map.entry("rate", RATE),
          Map.entry("alpha", RATE),
          Map.entry("eta", RATE),
          Map.entry("stepsize", RATE),
          Map.entry("learningrateinit", RATE),
          Map.entry("classweight", CLASS_WEIGHTS),
          Map.entry("classweights", CLASS_WEIGHTS),
          Map.entry("labelsmoothing", SMOOTHING),
          Map.entry("warmup", WARMUP),
          Map.entry("warmupepochs", WARMUP),
          Map.entry("momentum", MOMENTUM),
          Map.entry("stratify", STRATIFY),
          Map.entry("baselr", RATE),
          Map.entry("η", RATE),
          Map.entry("α", RATE),
          Map.entry("lernrate", RATE),
          Map.entry("tauxdapprentissage", RATE),
          Map.entry("beta1", BETA_1),
          Map.entry("beta2", BETA_2));

  private final Problems problems;

  MovedProperties(Problems problems) {
    this.problems = problems;
  }

  /** The diagnostic with help and fix, if it is known where the property belongs. */
  Optional<Diagnostic> mend(String name, Property property, Section section, Diagnostic unknown) {
    return Optional.ofNullable(HOMES.get(name)).map(home -> mend(home, property, section, unknown));
  }

  private Diagnostic mend(Home home, Property property, Section section, Diagnostic unknown) {
    String option = home.option() + " = " + problems.text(property.value().span());
    String where = home.property().dslName();
    Optional<Property> written = written(home.property(), section);
    List<Property> together = together(home, section);
    if (written.isEmpty() && together.size() > 1 && !home.absent().isEmpty()) {
      return together(together, property, unknown);
    }
    if (written.isEmpty()) {
      String mended = where + " = " + home.absent() + "(" + option + ")";
      return home.absent().isEmpty()
          ? unknown.help(
              "it belongs to the "
                  + where
                  + ", as in "
                  + Wording.quote(where + " = " + sample(home) + "(" + option + ")"))
          : unknown
              .help("it belongs to the " + where + ": write " + Wording.quote(mended))
              .fix(property.span(), mended);
    }
    Diagnostic diagnostic =
        unknown
            .help("it belongs to the " + where + ": write " + Wording.quote(option) + " there")
            .also(written.get().name().span(), "here");
    if (!(written.get().value() instanceof Call call)) {
      return diagnostic;
    }
    if (home == MOMENTUM && !call.name().equals(Optimizer.MOMENTUM.dslName())) {
      return momentum(call, property, diagnostic, option);
    }
    if (call.named(home.option()).isPresent()) {
      return diagnostic
          .help("it is given there already: leave one of them out")
          .fix(property.span(), "");
    }
    if (call.arguments().isEmpty()) {
      return diagnostic
          .fix(new Span(call.nameSpan().end(), call.span().end()), "(" + option + ")")
          .fix(property.span(), "");
    }
    return diagnostic
        .fix(call.arguments().get(call.arguments().size() - 1).span().after(), ", " + option)
        .fix(property.span(), "");
  }

  /** All options of a section that belong into the same property. */
  private static List<Property> together(Home home, Section section) {
    return section.properties().stream()
        .filter(
            p ->
                Optional.ofNullable(HOMES.get(Catalog.fold(p.name().text())))
                    .filter(h -> h.property() == home.property())
                    .isPresent())
        .toList();
  }

  /** The first of several options becomes the property, with all of them; the others go. */
  private Diagnostic together(List<Property> options, Property property, Diagnostic unknown) {
    List<Home> homes =
        options.stream().map(p -> HOMES.get(Catalog.fold(p.name().text()))).toList();
    String call =
        homes.contains(MOMENTUM) ? MOMENTUM.absent() : homes.get(homes.size() - 1).absent();
    StringBuilder mended = new StringBuilder();
    for (int i = 0; i < options.size(); i++) {
      String option = homes.get(i).option() + " = " + problems.text(options.get(i).value().span());
      mended.append(i == 0 ? "" : ", ").append(option);
    }
    String where = homes.get(0).property().dslName();
    String text = where + " = " + call + "(" + mended + ")";
    Diagnostic diagnostic = unknown.help("it belongs to the " + where + ": write " + Wording.quote(text));
    return options.get(0) == property
        ? diagnostic.fix(property.span(), text)
        : diagnostic.fix(Relocation.withLine(problems.source().text(), property.span()), "");
  }

  private static String sample(Home home) {
    return home.property() == TrainProperty.SPLIT ? "holdout" : "crossEntropy";
  }

  /** Momentum makes gradient descent another optimiser. */
  private Diagnostic momentum(Call call, Property property, Diagnostic diagnostic, String option) {
    boolean descent =
        ConceptResolution.look(ConceptKind.OPTIMIZER, call.name())
            .filter(n -> n.concept() == Optimizer.SGD)
            .isPresent();
    List<String> options =
        call.arguments().stream()
            .filter(a -> a.isNamed())
            .map(a -> problems.text(a.span()))
            .toList();
    String mended =
        "momentum(" + (options.isEmpty() ? "" : String.join(", ", options) + ", ") + option + ")";
    return descent && options.size() == call.arguments().size()
        ? diagnostic
            .help("write " + Wording.quote("optimizer = " + mended))
            .fix(call.span(), mended)
            .fix(property.span(), "")
        : diagnostic.help(
            "momentum is an optimizer of its own: "
                + Wording.quote("optimizer = momentum(" + option + ")"));
  }

  private static Optional<Property> written(TrainProperty property, Section section) {
    return section.properties().stream()
        .filter(
            p ->
                p.name().text().equals(property.dslName())
                    || Catalog.meant(ConceptKind.TRAIN_PROPERTY, p.name().text())
                        .filter(m -> m.concept() == property)
                        .isPresent())
        .findFirst();
  }
}
