package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Bound;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Property;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.Statement;
import org.mlpc.compiler.syntax.StringLiteral;

/** Gathers {@code @allow(MLP08nn)} from the whole file. Emits MLP0223 and MLP0302. */
final class AllowAttributes {

  private final Problems problems;
  private final AllowedWarnings allowed = new AllowedWarnings();

  AllowAttributes(Problems problems) {
    this.problems = problems;
  }

  AllowedWarnings gather(MlpFile file) {
    for (BlockDeclaration block : file.blocks()) {
      block.layers().forEach(this::statement);
    }
    for (ModelDeclaration model : file.models()) {
      read(model.attributes(), model.span());
      for (Section section : model.sections()) {
        read(section.attributes(), section.span());
        section.statements().forEach(this::statement);
      }
    }
    return allowed;
  }

  private void statement(Statement statement) {
    if (statement instanceof Column column) {
      read(column.attributes(), column.span());
    } else if (statement instanceof LayerStatement layer) {
      read(layer.attributes(), layer.span());
    } else if (statement instanceof Property property) {
      read(property.attributes(), property.span());
    } else if (statement instanceof Bound bound) {
      read(bound.attributes(), bound.span());
    } else if (statement instanceof Head head) {
      read(head.attributes(), head.span());
      head.layers().forEach(this::statement);
    }
  }

  private void read(List<org.mlpc.compiler.syntax.Attribute> attributes, Span node) {
    for (org.mlpc.compiler.syntax.Attribute attribute : attributes) {
      if (attribute.name().text().equals(Attribute.ALLOW.dslName())) {
        if (attribute.arguments().isEmpty()) {
          problems.report(
              problems
                  .at(
                      DiagnosticCode.MISSING_ARGUMENT,
                      attribute.span(),
                      "`@allow` does not say which warning")
                  .help("write it as in `@allow(MLP0801)`"));
        }
        attribute.arguments().forEach(argument -> read(argument, node.to(attribute.span())));
      }
    }
  }

  private void read(Argument argument, Span node) {
    String text =
        argument.value() instanceof Call call
            ? call.name()
            : argument.value() instanceof StringLiteral string
                ? string.value()
                : problems.text(argument.span());
    Optional<DiagnosticCode> code = AllowedWarnings.code(text);
    if (code.filter(AllowedWarnings::allowable).isPresent()) {
      allowed.add(code.get(), node);
      return;
    }
    problems.report(
        problems
            .at(
                DiagnosticCode.UNKNOWN_CODE,
                argument.span(),
                code.isPresent()
                    ? Wording.quote(text) + " is an error; only warnings can be allowed"
                    : "there is no warning " + Wording.quote(text))
            .help("warnings are MLP0801 to MLP0813"));
  }
}
