package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;
import org.mlpc.compiler.syntax.Statement;
import org.mlpc.grammar.MlpLexer;
import org.mlpc.grammar.MlpParser.HeadContext;
import org.mlpc.grammar.MlpParser.SectionContext;

/** Reads the sections of a file at fault: each statement apart, so that a fault in one leaves the others alone. */
final class SectionRecovery {

  private final FileBuilder builder;
  private final StatementRecovery recovery;

  SectionRecovery(FileBuilder builder, StatementRecovery recovery) {
    this.builder = builder;
    this.recovery = recovery;
  }

  /**
   * Reads a section.
   *
   * @param header from its word to before the opening brace
   * @param body what the braces hold
   * @return the section; none if the header cannot be read
   */
  List<Section> section(List<Token> header, Token open, List<Token> body, Token close) {
    List<Section> shells = new ArrayList<>();
    recovery.read(shell(header, open, close), Place.SECTION,
        context -> shells.add(builder.section((SectionContext) context)));
    SectionKind kind = shells.isEmpty() ? SectionKind.NETWORK : shells.get(0).kind();
    List<Statement> statements = statements(body, place(kind));
    return shells.stream()
        .map(s -> new Section(s.doc(), s.kind(), s.keyword(), s.attributes(), statements, s.span()))
        .toList();
  }

  /** A header with empty braces, to be read by the rule of the whole. */
  static List<Token> shell(List<Token> header, Token open, Token close) {
    List<Token> shell = new ArrayList<>(header);
    shell.add(open);
    shell.add(close);
    return shell;
  }

  private static Place place(SectionKind kind) {
    return switch (kind) {
      case INPUT, OUTPUT -> Place.COLUMN;
      case NETWORK -> Place.LAYER;
      case TRAIN -> Place.PROPERTY;
      case LIMIT -> Place.LIMIT;
      case EXPECT -> Place.EXPECTATION;
      case EXAMPLES -> Place.EXAMPLE;
    };
  }

  /** Reads all statements of a body. */
  List<Statement> statements(List<Token> body, Place place) {
    List<Statement> statements = new ArrayList<>();
    Layout layout = new Layout(body);
    for (int from = 0; from < body.size(); ) {
      int end = layout.statementEnd(from, place);
      List<Token> line = body.subList(from, end);
      while (!line.isEmpty()) {
        line = isHead(line, place)
            ? head(line, statements)
            : recovery.read(line, place, context -> statements.addAll(builder.statement(context)));
      }
      from = end;
    }
    return statements;
  }

  private static boolean isHead(List<Token> line, Place place) {
    Layout layout = new Layout(line);
    int next = layout.type(1);
    return place == Place.LAYER && layout.type(0) == MlpLexer.HEAD && next != MlpLexer.LEFT_PARENTHESIS
        && !(next == MlpLexer.EQUALS && layout.type(2) != MlpLexer.LEFT_BRACE) && layout.nextBrace(1) < line.size();
  }

  private List<Token> head(List<Token> line, List<Statement> statements) {
    Layout layout = new Layout(line);
    int open = layout.nextBrace(1);
    int close = layout.closing(open);
    List<Head> shells = new ArrayList<>();
    recovery.read(shell(line.subList(0, open), line.get(open), line.get(close)), Place.HEAD,
        context -> builder.statement((HeadContext) context).forEach(head -> shells.add((Head) head)));
    List<LayerStatement> layers = layers(line.subList(open + 1, close));
    shells.forEach(s -> statements.add(new Head(s.doc(), s.name(), s.attributes(), layers, s.span())));
    return line.subList(close + 1, line.size());
  }

  /** The layers of a head or a block. */
  List<LayerStatement> layers(List<Token> body) {
    return statements(body, Place.LAYER).stream()
        .filter(LayerStatement.class::isInstance)
        .map(LayerStatement.class::cast)
        .toList();
  }
}
