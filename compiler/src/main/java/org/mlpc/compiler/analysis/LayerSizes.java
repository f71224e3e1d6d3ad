package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/** scikit-learn's {@code hidden_layer_sizes} and {@code activation} among the settings of {@code train}. */
final class LayerSizes {

  private static final Set<String> SIZES =
      Set.of("hiddenlayersizes", "hiddenlayers", "hiddensizes", "hiddenunits", "hidden", "size", "layers");

  private final Problems problems;

  LayerSizes(Problems problems) {
    this.problems = problems;
  }

  /** Reports the property, as layers to write in {@code network}, if it is one of these. */
  boolean report(String name, Property property, Section section, Diagnostic unknown) {
    if (name.equals("activation") && section.properties().stream().anyMatch(LayerSizes::hasSizes)) {
      problems.report(
          unknown
              .help("an activation belongs to its layer: leave it out")
              .fix(Relocation.withLine(problems.source().text(), property.span()), ""));
      return true;
    }
    if (!hasSizes(property)) {
      return false;
    }
    String layers =
        LayerSequences.widths(sizes(property.value()), activation(section), problems, "    ");
    Diagnostic diagnostic =
        unknown.help("write in `network`: " + Wording.quote(layers.replaceAll("\\s+", " ")));
    for (Fix fix : Relocation.into(problems.source(), property.span(), "network", layers)) {
      diagnostic = diagnostic.fix(fix.span(), fix.replacement());
    }
    problems.report(diagnostic);
    return true;
  }

  private static boolean hasSizes(Property property) {
    List<Value> values = sizes(property.value());
    return SIZES.contains(Catalog.fold(property.name().text()))
        && !values.isEmpty()
        && values.stream().allMatch(v -> v instanceof NumberLiteral);
  }

  private static List<Value> sizes(Value value) {
    return value instanceof ListValue list ? list.elements()
        : value instanceof Call call ? call.arguments().stream().map(Argument::value).toList() : List.of(value);
  }

  /** That of the property beside it; without one scikit-learn's default. */
  private static String activation(Section section) {
    Optional<String> written =
        section.properties().stream()
            .filter(p -> Catalog.fold(p.name().text()).equals("activation"))
            .map(Property::value)
            .map(v -> v instanceof StringLiteral text ? text.value() : v instanceof Call call ? call.name() : "")
            .findFirst();
    return written
        .flatMap(name -> ConceptResolution.look(ConceptKind.ACTIVATION, name))
        .map(ConceptResolution.Named::spelling)
        .orElse("relu");
  }
}
