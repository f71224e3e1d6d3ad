package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/**
 * A section of a model. It holds only statements that its kind allows: {@link Column} in input and output,
 * {@link LayerStatement} and {@link Head} in network, {@link Property} in train, {@link Bound} in limit and expect,
 * {@link Example} in examples. The parser reported and dropped all others.
 */
public record Section(
    Optional<DocComment> doc,
    SectionKind kind,
    Identifier keyword,
    List<Attribute> attributes,
    List<Statement> statements,
    Span span)
    implements Node {

  public Section {
    attributes = List.copyOf(attributes);
    statements = List.copyOf(statements);
  }

  public List<Column> columns() {
    return Statements.of(Column.class, statements);
  }

  /** The layers before the heads, {@code output} included. */
  public List<LayerStatement> layers() {
    return Statements.of(LayerStatement.class, statements);
  }

  public List<Head> heads() {
    return Statements.of(Head.class, statements);
  }

  public List<Property> properties() {
    return Statements.of(Property.class, statements);
  }

  public List<Bound> bounds() {
    return Statements.of(Bound.class, statements);
  }

  public List<Example> examples() {
    return Statements.of(Example.class, statements);
  }
}
