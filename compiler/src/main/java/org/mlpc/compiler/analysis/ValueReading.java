package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/** Reads a value as the type that its slot takes. */
final class ValueReading {

  private final NumberReading numbers;
  private final WordReading words;
  private final ArgumentBinding calls;
  private final WrongTypes wrong;

  ValueReading(Problems problems, ArgumentBinding calls) {
    this.numbers = new NumberReading(problems);
    this.wrong = new WrongTypes(problems);
    this.words = new WordReading(problems, wrong);
    this.calls = calls;
  }

  /** The value for the slot; empty after an error was reported. */
  Optional<Bound> read(Value value, Slot slot) {
    ParameterType type = slot.type();
    if (type instanceof ParameterType.Either either) {
      return readEither(value, slot, either);
    }
    if (!Shapes.fits(value, type)) {
      wrong.report(value, slot);
      return quotedConcept(value, type);
    }
    if (value instanceof NumberLiteral number) {
      return numbers.read(number, slot).map(x -> literal(new Argument.Scalar(x), number.span()));
    }
    if (type instanceof ParameterType.Of of) {
      return calls
          .bind(of.kind(), (Call) value)
          .map(b -> new Bound.Nested(b, Optional.of(value.span())));
    }
    if (type instanceof ParameterType.ListOf listOf) {
      return readConcepts(value, slot, listOf);
    }
    if (value instanceof ListValue list) {
      return readNumbers(list, slot);
    }
    if (value instanceof StringLiteral text) {
      return Optional.of(literal(new Argument.Word(text.value()), text.span()));
    }
    return words.read((Call) value, slot).map(argument -> literal(argument, value.span()));
  }

  private Optional<Bound> readEither(Value value, Slot slot, ParameterType.Either either) {
    Optional<ParameterType> one =
        either.types().stream()
            .filter(t -> Shapes.isExactly(value, t))
            .findFirst()
            .or(() -> either.types().stream().filter(t -> Shapes.fits(value, t)).findFirst());
    if (one.isEmpty()) {
      wrong.report(value, slot);
      return either.types().stream()
          .map(t -> quotedConcept(value, t))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return read(value, slot.as(one.get()));
  }

  /** What stands in quotes by mistake is taken as meant, so that later checks see it. */
  private static Optional<Bound> quotedConcept(Value value, ParameterType type) {
    return value instanceof StringLiteral text && type instanceof ParameterType.Of of
        ? ConceptResolution.look(of.kind(), text.value())
            .map(
                named ->
                    new Bound.Nested(
                        Binding.ofDefaults(named.concept()).at(text.span()),
                        Optional.of(text.span())))
        : Optional.empty();
  }

  private Optional<Bound> readNumbers(ListValue list, Slot slot) {
    ParameterType element =
        slot.type() instanceof ParameterType.Reals reals
            ? new ParameterType.Real(reals.range())
            : new ParameterType.Whole(((ParameterType.Wholes) slot.type()).range());
    List<Double> values = new ArrayList<>();
    boolean complete = true;
    for (Value value : list.elements()) {
      Optional<Bound> number = read(value, slot.as(element));
      number.ifPresent(
          bound -> values.add(((Argument.Scalar) ((Bound.Literal) bound).value()).value()));
      complete &= number.isPresent();
    }
    return complete
        ? Optional.of(literal(new Argument.Scalars(values), list.span()))
        : Optional.empty();
  }

  /** A list of concepts; one without brackets counts as a list of one. */
  private Optional<Bound> readConcepts(Value value, Slot slot, ParameterType.ListOf listOf) {
    List<Value> elements = value instanceof ListValue list ? list.elements() : List.of(value);
    List<Binding> bindings = new ArrayList<>();
    for (Value element : elements) {
      read(element, slot.as(new ParameterType.Of(listOf.kind())))
          .ifPresent(bound -> bindings.add(((Bound.Nested) bound).binding()));
    }
    return Optional.of(new Bound.Several(bindings, Optional.of(value.span())));
  }

  private static Bound literal(Argument argument, Span span) {
    return new Bound.Literal(argument, Optional.of(span));
  }
}
