package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Declaration;
import org.mlpc.compiler.syntax.EditionDeclaration;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.PackageDeclaration;
import org.mlpc.compiler.syntax.Parameter;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;
import org.mlpc.compiler.syntax.Statement;
import org.mlpc.grammar.MlpParser.BlockContext;
import org.mlpc.grammar.MlpParser.BoundContext;
import org.mlpc.grammar.MlpParser.ColumnContext;
import org.mlpc.grammar.MlpParser.EditionContext;
import org.mlpc.grammar.MlpParser.ExampleContext;
import org.mlpc.grammar.MlpParser.FileContext;
import org.mlpc.grammar.MlpParser.HeadContext;
import org.mlpc.grammar.MlpParser.LayerContext;
import org.mlpc.grammar.MlpParser.ModelContext;
import org.mlpc.grammar.MlpParser.PackageDeclarationContext;
import org.mlpc.grammar.MlpParser.ParameterContext;
import org.mlpc.grammar.MlpParser.PropertyContext;
import org.mlpc.grammar.MlpParser.SectionContext;

/** Builds files, declarations and sections. */
final class FileBuilder {

  private final Tokens tokens;
  private final ValueBuilder values;
  private final StatementBuilder statements;
  private final DocComments docs;

  FileBuilder(Tokens tokens, ValueBuilder values, StatementBuilder statements, DocComments docs) {
    this.tokens = tokens;
    this.values = values;
    this.statements = statements;
    this.docs = docs;
  }

  MlpFile file(FileContext context) {
    List<Declaration> declarations = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof ModelContext model) {
        declarations.add(model(model));
      } else if (child instanceof BlockContext block) {
        declarations.add(block(block));
      }
    }
    return new MlpFile(tokens.source(), Optional.ofNullable(context.edition()).map(this::edition),
        Optional.ofNullable(context.packageDeclaration()).map(this::packageDeclaration), declarations, true,
        new Span(tokens.source().begin(), tokens.source().text().length()));
  }

  EditionDeclaration edition(EditionContext context) {
    return new EditionDeclaration(values.number(context.NUMBER().getSymbol()), Tokens.span(context));
  }

  PackageDeclaration packageDeclaration(PackageDeclarationContext context) {
    return new PackageDeclaration(context.name().stream().map(values::identifier).toList(), Tokens.span(context));
  }

  ModelDeclaration model(ModelContext context) {
    return new ModelDeclaration(docs.before(context.getStart()), values.identifier(context.name()),
        values.attributes(context.attribute()), context.section().stream().map(this::section).toList(),
        Tokens.span(context));
  }

  BlockDeclaration block(BlockContext context) {
    List<Parameter> parameters = context.parameters() == null
        ? List.of()
        : context.parameters().parameter().stream().map(this::parameter).toList();
    List<LayerStatement> layers = context.layer().stream().map(statements::layer).toList();
    return new BlockDeclaration(docs.before(context.getStart()), values.identifier(context.name()), parameters, layers,
        Tokens.span(context));
  }

  private Parameter parameter(ParameterContext context) {
    return new Parameter(values.identifier(context.name()), Optional.ofNullable(context.value()).map(values::value),
        Tokens.span(context));
  }

  Section section(SectionContext context) {
    Span keyword = Tokens.span(context.getStart());
    Identifier word = new Identifier(tokens.text(context.getStart()), keyword);
    SectionKind kind = SectionKind.of(word.text()).orElseThrow();
    List<org.mlpc.compiler.syntax.Attribute> attributes = new ArrayList<>();
    List<Statement> content = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof org.mlpc.grammar.MlpParser.AttributeContext attribute) {
        attributes.addAll(values.attributes(List.of(attribute)));
      } else if (child instanceof ParserRuleContext statement) {
        content.addAll(statement(statement));
      }
    }
    return new Section(docs.before(context.getStart()), kind, word, attributes, content, Tokens.span(context));
  }

  /** The statements of a parsed rule: one, or several for a column line with several names. */
  List<? extends Statement> statement(ParserRuleContext context) {
    if (context instanceof ColumnContext column) {
      return statements.columns(column);
    } else if (context instanceof HeadContext head) {
      return List.of(statements.head(head));
    } else if (context instanceof LayerContext layer) {
      return List.of(statements.layer(layer));
    } else if (context instanceof PropertyContext property) {
      return List.of(statements.property(property));
    } else if (context instanceof BoundContext bound) {
      return List.of(statements.bound(bound));
    }
    return List.of(statements.example((ExampleContext) context));
  }
}
