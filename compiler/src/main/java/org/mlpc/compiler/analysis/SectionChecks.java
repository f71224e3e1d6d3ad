package org.mlpc.compiler.analysis;

import java.util.List;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;

/**
 * Each section stands once, and those a model cannot do without stand at all. Emits MLP0309,
 * MLP0316 and MLP0325.
 */
final class SectionChecks {

  private static final List<SectionKind> NEEDED =
      List.of(SectionKind.INPUT, SectionKind.OUTPUT, SectionKind.NETWORK);

  private final Problems problems;
  private final Attributes attributes;

  SectionChecks(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.attributes = new Attributes(problems, binding);
  }

  void check(ModelDeclaration model) {
    attributes.refuse(model.attributes(), "a model");
    for (SectionKind kind : SectionKind.values()) {
      List<Section> sections = model.sections(kind);
      if (sections.isEmpty() && NEEDED.contains(kind) && !problems.garbled(model.span())) {
        reportMissing(model, kind);
      }
      for (Section second : sections.subList(Math.min(1, sections.size()), sections.size())) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.DUPLICATE_SECTION,
                    second.keyword().span(),
                    "the section " + Wording.quote(kind.word()) + " stands here twice")
                .also(sections.get(0).keyword().span(), "the first")
                .help("write everything into one of them"));
      }
      if (kind != SectionKind.INPUT && kind != SectionKind.OUTPUT) {
        sections.forEach(s -> attributes.refuse(s.attributes(), Wording.quote(kind.word())));
      }
      if (!NEEDED.contains(kind)) {
        sections.forEach(this::checkEmpty);
      }
    }
  }

  private void checkEmpty(Section section) {
    if (section.statements().isEmpty() && !problems.garbled(section.span())) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.EMPTY_SECTION,
                  section.keyword().span(),
                  "the section " + Wording.quote(section.kind().word()) + " is empty")
              .help("leave it out, or write something in it")
              .fix(section.span(), ""));
    }
  }

  private void reportMissing(ModelDeclaration model, SectionKind kind) {
    String example =
        switch (kind) {
          case INPUT -> "input { age: real }";
          case OUTPUT -> target(model);
          default -> "network { dense(16, relu) output }";
        };
    var diagnostic =
        problems
            .at(
                DiagnosticCode.MISSING_SECTION,
                model.name().span(),
                Wording.quote(model.name().text())
                    + " has no section "
                    + Wording.quote(kind.word()))
            .help("write one as in " + Wording.quote(example));
    problems.report(
        kind == SectionKind.NETWORK
            ? diagnostic.fix(Span.at(model.span().end() - 1), "  network { output }\n")
            : diagnostic);
  }

  /** An output section that fits the network's last activation. */
  private static String target(ModelDeclaration model) {
    String activation =
        model.sections(SectionKind.NETWORK).stream()
            .flatMap(network -> network.layers().stream())
            .map(LayerStatement::call)
            .filter(call -> call.name().equals(LayerKind.OUTPUT.dslName()) && call.arguments().size() == 1)
            .map(call -> call.arguments().get(0).value())
            .map(value -> value instanceof Call call ? call.name() : "")
            .findFirst()
            .orElse("");
    boolean classes = activation.equals(Activation.SOFTMAX.dslName());
    boolean truth = activation.equals(Activation.SIGMOID.dslName());
    return classes ? "output { kind: category { red, green } }"
        : truth ? "output { accepted: bool }" : "output { price: real }";
  }
}
