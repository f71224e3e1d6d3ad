package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Position;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Attribute;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Bound;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.Statement;

/**
 * An attribute on a line of its own, set as the statements are, reads as in Java: as if it were about what comes next.
 * It is about what it follows. Emits MLP0136.
 */
final class AttributeLines {

  private final Problems problems;
  private final List<Span> found = new ArrayList<>();

  AttributeLines(Problems problems) {
    this.problems = problems;
  }

  /** Reports them all; returns where they are. */
  List<Span> check(MlpFile file) {
    for (BlockDeclaration block : file.blocks()) {
      check(block.layers());
    }
    for (ModelDeclaration model : file.models()) {
      for (Section section : model.sections()) {
        check(section.statements());
        section.heads().forEach(head -> check(head.layers()));
      }
    }
    return List.copyOf(found);
  }

  private void check(List<? extends Statement> statements) {
    for (int i = 0; i + 1 < statements.size(); i++) {
      Statement statement = statements.get(i);
      Statement next = statements.get(i + 1);
      attributes(statement).stream()
          .filter(attribute -> readsAsNext(attribute, statement))
          .findFirst()
          .ifPresent(attribute -> report(attribute, statement, next));
    }
  }

  private boolean readsAsNext(Attribute attribute, Statement statement) {
    SourceFile source = problems.source();
    Position place = source.position(attribute.span().start());
    Position start = source.position(statement.span().start());
    String before = source.lineText(place.line()).substring(0, place.column() - 1);
    return place.line() > start.line() && before.isBlank() && place.column() <= start.column();
  }

  private void report(Attribute attribute, Statement statement, Statement next) {
    found.add(attribute.span());
    String text = Wording.quote(problems.text(attribute.span()));
    String above = Wording.quote(name(statement));
    problems.report(
        problems
            .at(
                DiagnosticCode.ATTRIBUTE_LINE,
                attribute.span(),
                text + " is about " + above + ", which it follows")
            .also(statement.span(), "about this")
            .help(
                "write it at the end of line "
                    + problems.line(statement.span())
                    + ", or of line "
                    + problems.line(next.span())
                    + " if "
                    + Wording.quote(name(next))
                    + " is meant"));
  }

  private static List<Attribute> attributes(Statement statement) {
    if (statement instanceof Column column) {
      return column.attributes();
    }
    if (statement instanceof LayerStatement layer) {
      return layer.attributes();
    }
    if (statement instanceof Property property) {
      return property.attributes();
    }
    return statement instanceof Bound bound ? bound.attributes() : List.of();
  }

  private static String name(Statement statement) {
    if (statement instanceof Column column) {
      return column.name().text();
    }
    if (statement instanceof LayerStatement layer) {
      return layer.name().map(Identifier::text).orElse(layer.call().name());
    }
    if (statement instanceof Property property) {
      return property.name().text();
    }
    return statement instanceof Head head ? head.name().text() : ((Bound) statement).measure().name();
  }
}
