package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.diagnostic.Diagnostic;
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

/** Gathers {@code @allow(MLP08nn)} from the whole file. Emits MLP0223, MLP0224 and MLP0302. */
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
      allowed.add(code.get(), node, argument.span());
      return;
    }
    Diagnostic unknown =
        problems.at(
            DiagnosticCode.UNKNOWN_CODE,
            argument.span(),
            code.isPresent()
                ? Wording.quote(text) + " is an error; only warnings can be allowed"
                : "there is no warning " + Wording.quote(text));
    Optional<String> meant =
        DiagnosticCode.of(text).filter(AllowedWarnings::allowable).map(DiagnosticCode::code);
    problems.report(
        code.isEmpty() && meant.isPresent()
            ? unknown.help("write " + Wording.quote(meant.get())).fix(argument.span(), meant.get())
            : unknown.help(
                "warnings are " + listed() + "; `mlpc explain --list` shows what they are"));
  }

  /** All warnings, neighbours as "MLP0801 to MLP0813". */
  private static String listed() {
    List<String> runs = new ArrayList<>();
    DiagnosticCode first = null;
    DiagnosticCode last = null;
    for (DiagnosticCode code : DiagnosticCode.values()) {
      boolean allowable = AllowedWarnings.allowable(code);
      if (allowable && (last == null || last.ordinal() + 1 != code.ordinal())) {
        first = code;
      } else if (!allowable && last != null && last.ordinal() + 1 == code.ordinal()) {
        runs.add(run(first, last));
      }
      last = allowable ? code : last;
    }
    runs.add(run(first, last));
    return Wording.and(runs);
  }

  private static String run(DiagnosticCode first, DiagnosticCode last) {
    return first == last ? first.code() : first.code() + " to " + last.code();
  }

  /**
   * What allowed nothing, in a file without errors: checks that did not run would have needed it, perhaps.
   *
   * @param misread attributes that were reported to be about another statement than it seems
   */
  void reportUnused(List<Span> misread) {
    if (problems.errors() > 0 || problems.garbled()) {
      return;
    }
    for (AllowedWarnings.Allowance unused : allowed.unused()) {
      if (misread.stream().anyMatch(attribute -> attribute.contains(unused.written()))) {
        continue;
      }
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNUSED_ALLOWANCE,
                  unused.written(),
                  "nothing here gives " + Wording.quote(unused.code().code()) + ", so this allows nothing")
              .help("leave it out, or write it beside the spot that the warning names"));
    }
  }
}
