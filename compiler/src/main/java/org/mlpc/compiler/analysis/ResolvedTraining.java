package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;

/**
 * The properties of {@code train}.
 *
 * @param section the section, if there is one
 * @param written the properties in the file, by what they are
 * @param values their values, as far as they were understood; {@code loss} and {@code seed} are
 *     kept apart
 * @param losses the losses that were written
 * @param seed of all random numbers
 */
record ResolvedTraining(
    Optional<Section> section,
    Map<TrainProperty, Property> written,
    Map<TrainProperty, Bound> values,
    WrittenLosses losses,
    long seed) {

  ResolvedTraining {
    written = Map.copyOf(written);
    values = Map.copyOf(values);
  }

  boolean wrote(TrainProperty property) {
    return written.containsKey(property);
  }

  /** Where a property's value stands. */
  Optional<Span> span(TrainProperty property) {
    return Optional.ofNullable(written.get(property)).map(p -> p.value().span());
  }

  /**
   * The concept that a property names; empty if it is left out, is {@code none} or was not
   * understood.
   */
  Optional<Binding> concept(TrainProperty property) {
    return Optional.ofNullable(values.get(property))
        .filter(Bound.Nested.class::isInstance)
        .map(b -> ((Bound.Nested) b).binding());
  }

  Optional<Integer> count(TrainProperty property) {
    return scalar(property).map(Double::intValue);
  }

  Optional<Double> scalar(TrainProperty property) {
    return literal(property, Argument.Scalar.class).map(Argument.Scalar::value);
  }

  Optional<String> word(TrainProperty property) {
    return literal(property, Argument.Word.class).map(Argument.Word::value);
  }

  Optional<Boolean> flag(TrainProperty property) {
    return literal(property, Argument.Flag.class).map(Argument.Flag::value);
  }

  /** The metrics of {@code report}; empty if it is left out. */
  Optional<List<Binding>> metrics() {
    return Optional.ofNullable(values.get(TrainProperty.REPORT))
        .map(b -> ((Bound.Several) b).bindings());
  }

  private <A extends Argument> Optional<A> literal(TrainProperty property, Class<A> kind) {
    return Optional.ofNullable(values.get(property))
        .filter(Bound.Literal.class::isInstance)
        .map(b -> ((Bound.Literal) b).value())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
