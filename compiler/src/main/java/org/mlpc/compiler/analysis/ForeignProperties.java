package org.mlpc.compiler.analysis;

import java.util.Optional;
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
 * Training options that other frameworks have by themselves and mlpc writes into another property: {@code lr} belongs
 * to the optimizer, {@code weight_decay} is a regularizer. Emits MLP0215.
 */
final class ForeignProperties {

  private final Problems problems;

  ForeignProperties(Problems problems) {
    this.problems = problems;
  }

  /** Reports and answers true if the property is known from elsewhere and is not just spelled otherwise. */
  boolean report(Property property, Section section) {
    String name = Catalog.fold(property.name().text());
    Diagnostic unknown = problems.at(DiagnosticCode.UNKNOWN_PROPERTY, property.name().span(),
        "there is no train property " + Wording.quote(property.name().text()));
    Optional<Foreign> foreign = Foreign.property(name);
    if (foreign.isPresent()) {
      Diagnostic diagnostic = unknown.help(foreign.get().reason());
      problems.report(foreign.get().meaningless() ? diagnostic.fix(property.span(), "") : diagnostic);
      return true;
    }
    if (name.equals("lr") || name.equals("learningrate") || name.equals("rate") || name.equals("alpha")
        || name.equals("eta") || name.equals("stepsize") || name.equals("learningrateinit")) {
      reportRate(property, section, unknown);
      return true;
    }
    Optional<String> mended = mended(name, property.value());
    mended.ifPresent(text -> problems.report(
        unknown.help("write " + Wording.quote(text)).fix(property.span(), text)));
    return mended.isPresent();
  }

  private Optional<String> mended(String name, Value value) {
    String text = problems.text(value.span());
    boolean number = value instanceof NumberLiteral;
    return switch (name) {
      case "momentum" -> when(number, "optimizer = momentum(beta = " + text + ")");
      case "weightdecay", "l2", "lambda", "l2regularization" -> when(number, "regularize = l2(" + text + ")");
      case "l1" -> when(number, "regularize = l1(" + text + ")");
      case "clipnorm", "gradientclip", "gradientclipval", "maxgradnorm", "clipgradnorm", "globalclipnorm",
          "gradclip", "gradientclipping" -> when(number, "clip = norm(" + text + ")");
      case "clipvalue", "clipgradvalue" -> when(number, "clip = value(" + text + ")");
      case "validationsplit", "validation", "valsplit", "testsize", "validationfraction", "holdout" ->
          value instanceof NumberLiteral share
              ? ForeignValues.percent(share).map(p -> "split = holdout(validation = " + p + ")") : Optional.empty();
      case "patience", "niternochange" -> when(number, "stop = early(patience = " + text + ")");
      case "earlystopping", "earlystop" -> value instanceof Call call && Shapes.isWord(call)
          && call.name().equalsIgnoreCase("true") ? Optional.of("stop = early")
          : when(number, "stop = early(patience = " + text + ")");
      case "callbacks" -> value instanceof ListValue list && list.elements().size() == 1
          ? callback(list.elements().get(0)) : Optional.empty();
      case "nesterov" -> Optional.empty();
      default -> Optional.empty();
    };
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
      return Optional.of("stop = early" + ForeignOptions.rename(Stopping.EARLY, call, arguments, problems));
    }
    return means(ConceptKind.SCHEDULE, call.name(), Schedule.PLATEAU)
        ? Optional.of("schedule = plateau" + ForeignOptions.rename(Schedule.PLATEAU, call, arguments, problems))
        : Optional.empty();
  }

  private static boolean means(ConceptKind kind, String name, Object concept) {
    return ConceptResolution.look(kind, name).filter(n -> n.concept() == concept).isPresent();
  }

  /** The rate belongs into the optimizer: into the one that is written, or into the default one. */
  private void reportRate(Property property, Section section, Diagnostic unknown) {
    String text = problems.text(property.value().span());
    Optional<Call> optimizer = section.properties().stream()
        .filter(p -> p.name().text().equals(TrainProperty.OPTIMIZER.dslName())).map(Property::value)
        .filter(Call.class::isInstance).map(Call.class::cast).findFirst();
    if (optimizer.isEmpty()) {
      boolean other = section.properties().stream().anyMatch(p -> p != property
          && Catalog.meant(ConceptKind.TRAIN_PROPERTY, p.name().text())
              .filter(m -> m.concept() == TrainProperty.OPTIMIZER).isPresent());
      String mended = "optimizer = adam(rate = " + text + ")";
      problems.report(other ? unknown.help("it belongs to the optimizer, as in " + Wording.quote(mended))
          : unknown.help("it belongs to the optimizer: write " + Wording.quote(mended)).fix(property.span(), mended));
      return;
    }
    Call call = optimizer.get();
    Diagnostic diagnostic = unknown.help("it belongs to the optimizer: write `rate = " + text + "` there");
    if (call.named("rate").isPresent()) {
      problems.report(diagnostic.help("the optimizer has a rate already: leave one of them out")
          .also(call.span(), "").fix(property.span(), ""));
    } else if (call.arguments().isEmpty()) {
      Span parentheses = new Span(call.nameSpan().end(), call.span().end());
      problems.report(diagnostic.fix(parentheses, "(rate = " + text + ")").fix(property.span(), ""));
    } else {
      problems.report(diagnostic.fix(call.arguments().get(0).span().before(), "rate = " + text + ", ")
          .fix(property.span(), ""));
    }
  }
}
