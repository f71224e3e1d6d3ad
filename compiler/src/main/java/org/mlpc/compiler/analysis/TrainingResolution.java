package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;

/** The properties of {@code train}, with their defaults. Emits MLP0215 and MLP0308. */
final class TrainingResolution {

  private static final long DEFAULT_SEED = 1;

  /** How other languages say that there is nothing. */
  private static final Set<String> NONE = Set.of("None", "none", "null", "nil", "False", "false");

  private final Problems problems;
  private final ArgumentBinding binding;
  private final LossResolution losses;
  private final ForeignProperties foreign;
  private final Attributes attributes;

  TrainingResolution(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.binding = binding;
    this.losses = new LossResolution(problems, binding);
    this.foreign = new ForeignProperties(problems);
    this.attributes = new Attributes(problems, binding);
  }

  ResolvedTraining resolve(Optional<Section> section) {
    Map<TrainProperty, Property> written = new EnumMap<>(TrainProperty.class);
    Map<TrainProperty, Bound> values = new EnumMap<>(TrainProperty.class);
    WrittenLosses loss = WrittenLosses.NONE;
    long seed = DEFAULT_SEED;
    for (Property property : section.map(Section::properties).orElse(List.of())) {
      attributes.refuse(property.attributes(), "training");
      int mark = problems.mark();
      Optional<TrainProperty> kind = kind(property, section.orElseThrow());
      if (kind.isEmpty() || isNone(kind.get(), property) || !first(kind.get(), property, written)) {
        continue;
      }
      if (kind.get() == TrainProperty.LOSS) {
        loss = losses.resolve(property.value());
      } else if (kind.get() == TrainProperty.SEED) {
        seed = seed(property);
      } else {
        binding
            .read(property.value(), Slot.property(kind.get().dslName(), kind.get().type()))
            .ifPresent(value -> values.put(kind.get(), value));
      }
      if (!kind.get().dslName().equals(property.name().text())) {
        problems.join(mark, property.span());
      }
    }
    return new ResolvedTraining(section, written, values, loss, seed);
  }

  private Optional<TrainProperty> kind(Property property, Section section) {
    String name = property.name().text();
    Optional<TrainProperty> exact =
        Catalog.find(ConceptKind.TRAIN_PROPERTY, name).map(TrainProperty.class::cast);
    if (exact.isPresent()) {
      return exact;
    }
    if (foreign.report(property, section)) {
      return Optional.empty();
    }
    Optional<ConceptResolution.Named> named =
        ConceptResolution.look(ConceptKind.TRAIN_PROPERTY, name);
    if (named.isEmpty()) {
      binding.names().reportUnknown(ConceptKind.TRAIN_PROPERTY, name, property.name().span());
      return Optional.empty();
    }
    binding
        .names()
        .reportRespelling(ConceptKind.TRAIN_PROPERTY, name, property.name().span(), named.get());
    return named.map(n -> (TrainProperty) n.concept());
  }

  /** {@code schedule = None}: what is not wanted is not written. */
  private boolean isNone(TrainProperty kind, Property property) {
    boolean none =
        property.value() instanceof Call call
            && !call.hasParentheses()
            && NONE.contains(call.name())
            && (kind == TrainProperty.SCHEDULE || kind == TrainProperty.STOP);
    if (none) {
      problems.report(
          problems
              .at(
                  kind == TrainProperty.STOP ? DiagnosticCode.UNKNOWN_STOPPING : DiagnosticCode.UNKNOWN_SCHEDULE,
                  property.value().span(),
                  Wording.quote(property.name().text()) + " without a value is not written")
              .help("leave the line out: then there is none")
              .fix(Relocation.withLine(problems.source().text(), property.span()), ""));
    }
    return none;
  }

  private boolean first(
      TrainProperty kind, Property property, Map<TrainProperty, Property> written) {
    Property before = written.putIfAbsent(kind, property);
    if (before == null) {
      return true;
    }
    problems.report(
        problems
            .at(
                DiagnosticCode.DUPLICATE_PROPERTY,
                property.name().span(),
                Wording.quote(kind.dslName()) + " is given twice")
            .also(before.name().span(), "first given here")
            .help("leave one of them out")
            .fix(property.span(), ""));
    return false;
  }

  /** A seed is any 64-bit number, so it is not read as a double. */
  private long seed(Property property) {
    Slot slot = Slot.property(TrainProperty.SEED.dslName(), TrainProperty.SEED.type());
    if (!(property.value() instanceof NumberLiteral literal)) {
      binding.read(property.value(), slot);
      return DEFAULT_SEED;
    }
    Optional<BigDecimal> exact = new NumberReading(problems).plain(literal, slot);
    try {
      return exact.map(BigDecimal::longValueExact).orElse(DEFAULT_SEED);
    } catch (ArithmeticException e) {
      Span span = literal.span();
      boolean fraction = exact.get().stripTrailingZeros().scale() > 0;
      problems.report(
          problems
              .at(
                  fraction ? DiagnosticCode.NOT_WHOLE : DiagnosticCode.NUMBER_TOO_LARGE,
                  span,
                  "`seed` must be a whole number" + (fraction ? "" : " of 64 bits"))
              .help("write any whole number; the default is `seed = 1`"));
      return DEFAULT_SEED;
    }
  }

  /** The number of a bound scalar. */
  static double number(Bound bound) {
    return ((Argument.Scalar) ((Bound.Literal) bound).value()).value();
  }
}
