package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Attribute;
import org.mlpc.compiler.syntax.Bound;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.ColumnTypeSyntax;
import org.mlpc.compiler.syntax.Comparison;
import org.mlpc.compiler.syntax.Example;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.Label;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.grammar.MlpParser.BoundContext;
import org.mlpc.grammar.MlpParser.ColumnContext;
import org.mlpc.grammar.MlpParser.ExampleContext;
import org.mlpc.grammar.MlpParser.HeadContext;
import org.mlpc.grammar.MlpParser.LabelContext;
import org.mlpc.grammar.MlpParser.LabelsContext;
import org.mlpc.grammar.MlpParser.LayerContext;
import org.mlpc.grammar.MlpParser.NameContext;
import org.mlpc.grammar.MlpParser.PropertyContext;
import org.mlpc.grammar.MlpParser.TypeContext;

/** Builds the statements of sections. */
final class StatementBuilder {

  private final ValueBuilder values;
  private final DocComments docs;

  StatementBuilder(ValueBuilder values, DocComments docs) {
    this.values = values;
    this.docs = docs;
  }

  /** One column for each name before the colon; a doc comment documents the first. */
  List<Column> columns(ColumnContext context) {
    ColumnTypeSyntax type = type(context.type());
    List<Attribute> attributes = values.attributes(context.attribute());
    List<Column> columns = new ArrayList<>();
    for (NameContext name : context.name()) {
      Identifier identifier = values.identifier(name);
      Span span = identifier.span().to(Tokens.span(context.getStop()));
      columns.add(new Column(docs.before(name.getStart()), identifier, type, attributes, span));
    }
    return columns;
  }

  private ColumnTypeSyntax type(TypeContext context) {
    Optional<NumberLiteral> length = Optional.ofNullable(context.NUMBER())
        .map(node -> values.number(node.getSymbol()));
    return new ColumnTypeSyntax(values.identifier(context.name()), values.arguments(context.arguments()),
        Optional.ofNullable(context.labels()).map(this::labels), context.QUESTION() != null, length,
        Tokens.span(context));
  }

  private List<Label> labels(LabelsContext context) {
    return context.label().stream().map(this::label).toList();
  }

  private Label label(LabelContext context) {
    boolean startsWithName = context.number() == null && context.STRING() == null;
    String text;
    if (context.number() != null) {
      text = values.number(context.number()).text();
    } else if (context.STRING() != null) {
      StringLiteral string = values.string(context.STRING().getSymbol());
      text = string.value();
    } else {
      text = values.identifier(context.name(0)).text();
    }
    Optional<Identifier> alias = context.AS() == null
        ? Optional.empty()
        : Optional.of(values.identifier(context.name(startsWithName ? 1 : 0)));
    return new Label(docs.before(context.getStart()), text, alias, Tokens.span(context));
  }

  LayerStatement layer(LayerContext context) {
    return new LayerStatement(docs.before(context.getStart()),
        Optional.ofNullable(context.name()).map(values::identifier),
        values.call(context.call()), values.attributes(context.attribute()), Tokens.span(context));
  }

  Head head(HeadContext context) {
    return new Head(docs.before(context.getStart()), values.identifier(context.name()),
        values.attributes(context.attribute()), context.layer().stream().map(this::layer).toList(),
        Tokens.span(context));
  }

  Property property(PropertyContext context) {
    return new Property(values.identifier(context.name()), values.value(context.value()),
        values.attributes(context.attribute()), Tokens.span(context));
  }

  Bound bound(BoundContext context) {
    boolean atMost = context.AT_MOST() != null;
    Comparison comparison = atMost ? Comparison.AT_MOST : Comparison.AT_LEAST;
    Span sign = Tokens.span(atMost ? context.AT_MOST() : context.AT_LEAST());
    Optional<StringLiteral> file = Optional.ofNullable(context.STRING()).map(node -> values.string(node.getSymbol()));
    return new Bound(values.call(context.call()), comparison, sign, values.value(context.value()), file,
        values.attributes(context.attribute()), Tokens.span(context));
  }

  Example example(ExampleContext context) {
    return new Example(values.list(context.list()), values.value(context.value()), Tokens.span(context));
  }
}
