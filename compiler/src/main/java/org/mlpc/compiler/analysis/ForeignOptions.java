package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.StringLiteral;

/** Rewrites the options of a foreign call with the names they have here. */
final class ForeignOptions {

  private ForeignOptions() {}

  /** The arguments in parentheses, each under its name here; as they stand where one is unknown. */
  static String rename(Concept concept, Call call, String asWritten, Problems problems) {
    List<String> options = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      String name = ArgumentBinding.nameOf(argument);
      Optional<ParameterSpec> parameter =
          concept.parameter(name).or(() -> Catalog.meant(concept, name));
      if (parameter.isEmpty()) {
        return asWritten;
      }
      String text = problems.text(argument.value().span());
      String value =
          text.equals("True") || text.equals("False") ? text.toLowerCase(Locale.ROOT) : text;
      boolean metric =
          parameter.get().name().equals("metric") && argument.value() instanceof StringLiteral;
      options.add(
          parameter.get().name()
              + " = "
              + (metric ? metric((StringLiteral) argument.value()) : value));
    }
    return options.isEmpty() ? "" : "(" + String.join(", ", options) + ")";
  }

  private static String metric(StringLiteral text) {
    return ConceptResolution.look(ConceptKind.METRIC, text.value())
        .map(ConceptResolution.Named::spelling)
        .orElse(text.value());
  }
}
