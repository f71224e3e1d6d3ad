package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.ColumnType.Bool;
import org.mlpc.compiler.ir.ColumnType.Category;
import org.mlpc.compiler.ir.ColumnType.LabelSet;
import org.mlpc.compiler.ir.ColumnType.Numeric;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Quantity;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/** Single values of example rows. Emits MLP0205 and MLP0327. */
final class ExampleCells {

  private static final Set<String> TRUTHS = Set.of("true", "false", "1", "0", "yes", "no");

  private final Problems problems;

  ExampleCells(Problems problems) {
    this.problems = problems;
  }

  /** The cell; empty after an error. */
  Optional<String> read(Value value, ResolvedColumn column) {
    org.mlpc.compiler.ir.ColumnType type = column.column().type();
    if (value instanceof StringLiteral text
        && text.value().isEmpty()
        && column.column().nullable()) {
      return Optional.of("");
    }
    if (type instanceof Numeric numeric) {
      return number(value, column, numeric);
    }
    if (type instanceof Bool bool) {
      return truth(value, column, bool);
    }
    if (type instanceof Category category) {
      return label(value, column, category.labels());
    }
    return labels(value, column, ((LabelSet) type).labels());
  }

  private Optional<String> number(Value value, ResolvedColumn column, Numeric type) {
    if (!(value instanceof NumberLiteral literal)) {
      return wrong(value, column, "a number");
    }
    Quantity quantity;
    try {
      quantity = Quantity.parse(literal);
    } catch (NumberFormatException e) {
      problems.report(problems.at(DiagnosticCode.BAD_NUMBER, literal.span(), e.getMessage()));
      return Optional.empty();
    }
    if (quantity.hasUnit()) {
      return wrong(value, column, "a plain number, as it stands in the file");
    }
    BigDecimal x = quantity.number();
    boolean inside =
        type.range()
            .map(r -> x.doubleValue() >= r.low() && x.doubleValue() <= r.high())
            .orElse(true);
    if (!inside) {
      String number = column.kind() == ColumnType.INT ? "a whole number" : "a number";
      return wrong(
          value,
          column,
          number
              + " from "
              + Wording.number(type.range().get().low())
              + " to "
              + Wording.number(type.range().get().high()));
    }
    if (column.kind() == ColumnType.INT && !quantity.isWhole()) {
      return wrong(value, column, "a whole number");
    }
    return Optional.of(x.toPlainString());
  }

  private Optional<String> truth(Value value, ResolvedColumn column, Bool type) {
    String text = text(value);
    boolean own = !type.trueWord().isEmpty();
    if (own && (text.equals(type.trueWord()) || text.equals(type.falseWord()))) {
      return Optional.of(text);
    }
    if (!TRUTHS.contains(text)) {
      return wrong(
          value,
          column,
          own
              ? Wording.quote(type.trueWord()) + " or " + Wording.quote(type.falseWord())
              : "true or false");
    }
    boolean truth = text.equals("true") || text.equals("1") || text.equals("yes");
    // a file with words of its own knows no other
    return Optional.of(own ? truth ? type.trueWord() : type.falseWord() : text);
  }

  private Optional<String> label(Value value, ResolvedColumn column, List<Label> labels) {
    String text = text(value);
    if (labels.stream().anyMatch(l -> l.text().equals(text))) {
      return Optional.of(text);
    }
    Optional<Label> alias = labels.stream().filter(l -> l.javaName().equals(text)).findFirst();
    if (alias.isPresent()) {
      return Optional.of(alias.get().text());
    }
    List<String> known = labels.stream().map(Label::text).toList();
    var diagnostic =
        problems
            .at(
                DiagnosticCode.UNKNOWN_LABEL,
                value.span(),
                Wording.quote(column.name()) + " has no label " + Wording.quote(text))
            .also(column.nameSpan(), column.words());
    Optional<String> near = problems.nearest(text, known);
    problems.report(
        near.isPresent()
            ? diagnostic
                .help("did you mean " + Wording.quote(near.get()) + "?")
                .fix(value.span(), literal(near.get()))
            : diagnostic.help("labels are " + Wording.and(known)));
    return Optional.empty();
  }

  private Optional<String> labels(Value value, ResolvedColumn column, List<Label> labels) {
    List<Value> elements = value instanceof ListValue list ? list.elements() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (Value element : elements) {
      label(element, column, labels).ifPresent(texts::add);
    }
    return texts.size() == elements.size()
        ? Optional.of(String.join(";", texts))
        : Optional.empty();
  }

  private Optional<String> wrong(Value value, ResolvedColumn column, String wanted) {
    problems.report(
        problems
            .at(
                DiagnosticCode.EXAMPLE_VALUE,
                value.span(),
                Wording.quote(problems.text(value.span()))
                    + " is no value of "
                    + Wording.quote(column.name()))
            .also(column.typeSpan(), "declared here")
            .help("write " + wanted));
    return Optional.empty();
  }

  private static String text(Value value) {
    if (value instanceof StringLiteral string) {
      return string.value();
    }
    if (value instanceof Call call) {
      return call.name();
    }
    return value instanceof NumberLiteral number ? number.text() : "";
  }

  private static String literal(String label) {
    return label.matches("[\\p{L}_][\\p{L}\\p{N}_]*|-?[0-9]+(\\.[0-9]+)?")
        ? label
        : "\"" + label + "\"";
  }
}
