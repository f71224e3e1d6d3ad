package org.mlpc.compiler.analysis;

import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Foreign;
import org.mlpc.compiler.catalog.Schedule;
import org.mlpc.compiler.catalog.Stopping;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.Value;

/**
 * Training options that other frameworks have by themselves and mlpc writes as another property:
 * {@code weight_decay} is a regularizer. Those that belong into a property are left to {@link
 * MovedProperties}. Emits MLP0215.
 */
final class ForeignProperties {

  /** Shares of the rows that are held back. */
  private static final Set<String> SHARES =
      Set.of(
          "validationsplit", "validation", "valsplit", "validationfraction", "holdout", "testsize",
          "testsplit");

  private final Problems problems;
  private final MovedProperties moved;
  private final LayerSizes sizes;

  ForeignProperties(Problems problems) {
    this.problems = problems;
    this.moved = new MovedProperties(problems);
    this.sizes = new LayerSizes(problems);
  }

  /**
   * Reports and answers true if the property is known from elsewhere and is not just spelled
   * otherwise.
   */
  boolean report(Property property, Section section) {
    String name = Catalog.fold(property.name().text());
    Diagnostic unknown =
        problems.at(
            DiagnosticCode.UNKNOWN_PROPERTY,
            property.name().span(),
            "there is no train property " + Wording.quote(property.name().text()));
    if (sizes.report(name, property, section, unknown)) {
      return true;
    }
    Optional<Foreign> foreign = Foreign.property(name);
    if (foreign.isPresent()) {
      Diagnostic diagnostic = unknown.help(foreign.get().advice());
      problems.report(
          foreign.get().meaningless() ? diagnostic.fix(property.span(), "") : diagnostic);
      return true;
    }
    boolean penalty = name.equals("alpha") && property.value() instanceof NumberLiteral && hasRate(section);
    Optional<Diagnostic> into =
        penalty ? Optional.empty() : moved.mend(name, property, section, unknown);
    if (into.isPresent()) {
      problems.report(into.get());
      return true;
    }
    if (SHARES.contains(name)
        && property.value() instanceof NumberLiteral share
        && ForeignValues.percent(share).isEmpty()) {
      problems.report(
          unknown.help("write a share below 100%, as in `split = holdout(validation = 20%)`"));
      return true;
    }
    Optional<String> mended =
        mended(name, property.value()).map(text -> withSplit(text, property, section));
    mended.ifPresent(
        text ->
            problems.report(
                unknown
                    .help("write " + Wording.quote(text.replaceAll("\\s+", " ")))
                    .fix(property.span(), text)));
    return mended.isPresent();
  }

  /** Whether the rate is given by itself: then scikit-learn's {@code alpha} is the penalty. */
  private static boolean hasRate(Section section) {
    return section.properties().stream()
        .map(p -> Catalog.fold(p.name().text()))
        .anyMatch(n -> n.startsWith("learningrate") || n.equals("lr"));
  }

  private Optional<String> mended(String name, Value value) {
    String text = problems.text(value.span());
    boolean number = value instanceof NumberLiteral;
    return switch (name) {
      case "weightdecay", "alpha", "l2", "lambda", "λ", "l2regularization" ->
          when(number, "regularize = l2(" + text + ")");
      case "l1" -> when(number, "regularize = l1(" + text + ")");
      case "clipnorm",
          "gradientclip",
          "gradientclipval",
          "maxgradnorm",
          "clipgradnorm",
          "globalclipnorm",
          "gradclip",
          "gradientclipping",
          "clipgradient" ->
          when(number, "clip = norm(" + text + ")");
      case "clipvalue", "clipgradvalue" -> when(number, "clip = value(" + text + ")");
      case "validationsplit", "validation", "valsplit", "validationfraction", "holdout" ->
          value instanceof NumberLiteral share
              ? ForeignValues.percent(share).map(p -> "split = holdout(validation = " + p + ")")
              : Optional.empty();
      case "testsize", "testsplit" ->
          value instanceof NumberLiteral share
              ? ForeignValues.percent(share).map(p -> "split = holdout(test = " + p + ")")
              : Optional.empty();
      case "patience", "niternochange", "earlystoppingpatience", "earlystoppingrounds" ->
          when(number, "stop = early(patience = " + text + ")");
      case "earlystopping", "earlystop" ->
          value instanceof Call call && Shapes.isWord(call) && call.name().equalsIgnoreCase("true")
              ? Optional.of("stop = early")
              : when(number, "stop = early(patience = " + text + ")");
      case "callbacks" ->
          value instanceof ListValue list && list.elements().size() == 1
              ? callback(list.elements().get(0))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Early stopping needs validation rows. */
  private String withSplit(String text, Property property, Section section) {
    boolean split =
        section.properties().stream()
            .anyMatch(
                p ->
                    p.name().text().equals(TrainProperty.SPLIT.dslName())
                        || Catalog.fold(p.name().text()).startsWith("val"));
    return text.startsWith("stop = ") && !split
        ? text + "\n" + Indent.of(problems, property.span()) + "split = holdout(validation = 20%)"
        : text;
  }

  private static Optional<String> when(boolean holds, String text) {
    return holds ? Optional.of(text) : Optional.empty();
  }

  private Optional<String> callback(Value value) {
    if (!(value instanceof Call call)) {
      return Optional.empty();
    }
    String arguments = problems.text(new Span(call.nameSpan().end(), call.span().end()));
    if (means(ConceptKind.STOPPING, call.name(), Stopping.EARLY)) {
      return Optional.of(
          "stop = early" + ForeignOptions.rename(Stopping.EARLY, call, arguments, problems));
    }
    return means(ConceptKind.SCHEDULE, call.name(), Schedule.PLATEAU)
        ? Optional.of(
            "schedule = plateau"
                + ForeignOptions.rename(Schedule.PLATEAU, call, arguments, problems))
        : Optional.empty();
  }

  private static boolean means(ConceptKind kind, String name, Object concept) {
    return ConceptResolution.look(kind, name).filter(n -> n.concept() == concept).isPresent();
  }
}
