package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ColumnTypeSyntax;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Range;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/** What stands in parentheses behind a type: a range. Emits MLP0318, MLP0320 and MLP0321. */
final class TypeArguments {

  private final Problems problems;
  private final NumberReading numbers;

  TypeArguments(Problems problems) {
    this.problems = problems;
    this.numbers = new NumberReading(problems);
  }

  /** Whether the arguments of a numeric type are one range. */
  boolean check(ColumnTypeSyntax type, ColumnType kind) {
    List<Argument> arguments = type.arguments();
    Argument first = arguments.get(0);
    if (kind.numeric()
        && arguments.size() == 1
        && !first.isNamed()
        && first.value() instanceof Range) {
      return true;
    }
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.TYPE_ARGUMENTS,
            list(arguments),
            Wording.quote(kind.dslName())
                + (kind.numeric() ? " takes a range" : " takes nothing in parentheses"));
    if (kind.numeric()
        && arguments.size() == 2
        && arguments.stream().allMatch(a -> a.value() instanceof NumberLiteral)) {
      String range = text(arguments.get(0)) + " .. " + text(arguments.get(1));
      diagnostic =
          diagnostic
              .help("write " + Wording.quote(kind.dslName() + "(" + range + ")"))
              .fix(list(arguments), range);
    } else if (kind.numeric()
        && arguments.size() == 1
        && first.value() instanceof NumberLiteral
        && type.length().isEmpty()) {
      String vector = "[" + text(first) + "]";
      diagnostic =
          diagnostic
              .help("a vector is written " + Wording.quote(kind.dslName() + vector))
              .fix(parentheses(type), vector);
    } else {
      diagnostic =
          diagnostic.help(
              kind.numeric()
                  ? "write it as in `" + kind.dslName() + "(0 .. 10)`"
                  : "write " + Wording.quote(kind.dslName()));
    }
    problems.report(diagnostic);
    return false;
  }

  /** A declared range; empty after an error. */
  Optional<org.mlpc.compiler.ir.ColumnType.Range> range(Range range, ColumnType kind) {
    ParameterType type =
        kind == ColumnType.INT
            ? new ParameterType.Whole(org.mlpc.compiler.catalog.Range.ANY)
            : ParameterType.real(org.mlpc.compiler.catalog.Range.ANY);
    Slot slot = Slot.property("the range of " + kind.dslName(), type);
    Optional<Double> low = numbers.read(range.from(), slot);
    Optional<Double> high = numbers.read(range.to(), slot);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get() >= high.get()) {
      Diagnostic diagnostic =
          problems.at(
              DiagnosticCode.BAD_RANGE,
              range.span(),
              "the range "
                  + Wording.quote(problems.text(range.span()))
                  + " holds "
                  + (low.get() > high.get() ? "nothing" : "a single number"));
      String swapped = range.to().text() + " .. " + range.from().text();
      problems.report(
          low.get() > high.get()
              ? diagnostic
                  .help("write the smaller end first: " + Wording.quote(swapped))
                  .fix(range.span(), swapped)
              : diagnostic.help(
                  "widen it, or leave the column out: what never changes tells the network"
                      + " nothing"));
      return Optional.empty();
    }
    return Optional.of(new org.mlpc.compiler.ir.ColumnType.Range(low.get(), high.get()));
  }

  /** The labels of {@code category(0 .. 9)}; empty after an error. */
  Optional<List<Label>> labels(ColumnTypeSyntax type, ColumnType kind) {
    List<Argument> arguments = type.arguments();
    if (arguments.size() == 1 && arguments.get(0).value() instanceof Range range) {
      return range(range, ColumnType.INT).flatMap(bounds -> numbered(bounds, range.span()));
    }
    String word = Wording.quote(kind.dslName());
    if (arguments.isEmpty()) {
      problems.report(
          problems
              .at(DiagnosticCode.LABELS_EXPECTED, type.span(), word + " needs its labels")
              .help(
                  "write them in braces, as in "
                      + Wording.quote(kind.dslName() + " { red, green }")));
      return Optional.empty();
    }
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.TYPE_ARGUMENTS,
            list(arguments),
            arguments.size() == 1 && arguments.get(0).value() instanceof NumberLiteral
                ? word + " takes its labels, not their number"
                : "the labels of " + word + " stand in braces");
    Optional<String> mended = mended(arguments);
    problems.report(
        mended.isPresent()
            ? diagnostic
                .help("write " + Wording.quote(kind.dslName() + mended.get()))
                .fix(parentheses(type), mended.get())
            : diagnostic.help(
                "write them as in " + Wording.quote(kind.dslName() + " { red, green }")));
    return Optional.empty();
  }

  private Optional<List<Label>> numbered(org.mlpc.compiler.ir.ColumnType.Range range, Span span) {
    long count = (long) (range.high() - range.low()) + 1;
    if (count > Labels.MOST) {
      problems.report(
          problems
              .at(DiagnosticCode.TOO_LARGE, span, Wording.count(count, "label") + " are too many")
              .help("at most " + Labels.MOST + " are possible"));
      return Optional.empty();
    }
    List<Label> labels = new ArrayList<>();
    for (long i = (long) range.low(); i <= (long) range.high(); i++) {
      String text = Long.toString(i);
      labels.add(new Label(text, Labels.javaName(text), ""));
    }
    return Optional.of(labels);
  }

  /** {@code (3)} counts classes; {@code ("a", "b")} and {@code ([a, b])} name them. */
  private Optional<String> mended(List<Argument> arguments) {
    List<Value> values = arguments.stream().map(Argument::value).toList();
    if (values.size() == 1
        && values.get(0) instanceof NumberLiteral number
        && number.text().matches("[0-9]{1,4}")) {
      return Optional.of(
          "(0 .. " + new BigDecimal(number.text()).subtract(BigDecimal.ONE).toPlainString() + ")");
    }
    List<Value> labels =
        values.size() == 1 && values.get(0) instanceof ListValue l ? l.elements() : values;
    boolean plain =
        !labels.isEmpty()
            && labels.stream()
                .allMatch(
                    v ->
                        v instanceof StringLiteral
                            || v instanceof NumberLiteral
                            || v instanceof Call && Shapes.isWord(v));
    return plain
        ? Optional.of(
            labels.stream()
                .map(v -> problems.text(v.span()))
                .collect(Collectors.joining(", ", " { ", " }")))
        : Optional.empty();
  }

  private String text(Argument argument) {
    return problems.text(argument.value().span());
  }

  private static Span list(List<Argument> arguments) {
    return ArgumentEdits.list(arguments);
  }

  /** The stretch from the parenthesis behind the type's name to the closing one. */
  private Span parentheses(ColumnTypeSyntax type) {
    int end = list(type.arguments()).end();
    int close = problems.source().text().indexOf(')', end);
    return new Span(type.name().span().end(), close < 0 ? end : close + 1);
  }
}
