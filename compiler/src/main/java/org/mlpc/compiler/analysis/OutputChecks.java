package org.mlpc.compiler.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Head;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.Statement;

/**
 * Whether the network ends in what the targets need: one output layer, or a head for each target.
 * Emits MLP0316, MLP0401 to MLP0403, MLP0407, MLP0409 to MLP0411 and MLP0506.
 */
final class OutputChecks {

  private final Problems problems;
  private final ResolvedSchema schema;
  private final ResolvedNetwork network;
  private final Section section;

  OutputChecks(Problems problems, ResolvedSchema schema, ResolvedNetwork network, Section section) {
    this.problems = problems;
    this.schema = schema;
    this.network = network;
    this.section = section;
  }

  void check() {
    if (section.statements().isEmpty()) {
      if (!problems.garbled(section.span())) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.EMPTY_SECTION,
                    section.keyword().span(),
                    "`network` has no layers")
                .help("`output` alone is a network without hidden layers")
                .fix(beforeBrace(), "output "));
      }
      return;
    }
    if (section.heads().isEmpty()) {
      checkSingle();
    } else {
      checkHeads();
    }
  }

  private void checkSingle() {
    if (schema.needsHeads()) {
      reportHeadsNeeded();
      return;
    }
    new LayerOrder(problems).check(network.trunk());
    boolean understood = network.complete() && !problems.garbled(section.span());
    if (network.output().isEmpty() && understood) {
      new MissingOutput(problems, network.trunk(), schema.targets())
          .report(section.keyword().span());
    }
  }

  private void checkHeads() {
    Map<String, Head> seen = new HashMap<>();
    boolean behind = false;
    for (Statement statement : section.statements()) {
      if (statement instanceof Head head) {
        behind = true;
        checkHead(head, seen);
      } else if (behind) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.LAYER_AFTER_HEADS,
                    statement.span(),
                    "the trunk ends where the heads begin")
                .help("write this layer before the first head, or into a head"));
      }
    }
    network
        .output()
        .ifPresent(
            output ->
                problems.report(
                    problems
                        .at(
                            DiagnosticCode.OUTPUT_BESIDE_HEADS,
                            output.nameSpan(),
                            "each head has its own output; the trunk has none")
                        .also(section.heads().get(0).name().span(), "a head")
                        .help("leave this one out")));
    if (schema.targets().size() > 1 && !problems.garbled(section.span())) {
      schema.targets().stream()
          .filter(t -> !seen.containsKey(t.name()))
          .forEach(this::reportMissingHead);
    }
    for (ResolvedHead head : network.heads()) {
      new LayerOrder(problems).check(head.layers());
      if (ResolvedNetwork.output(head.layers()).isEmpty()
          && network.complete()
          && !problems.garbled(section.span())) {
        new MissingOutput(problems, head.layers(), schema.target(head.name()).stream().toList())
            .report(head.declaration().name().span());
      }
    }
  }

  private void checkHead(Head head, Map<String, Head> seen) {
    String name = head.name().text();
    Head before = seen.putIfAbsent(name, head);
    if (before != null) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.DUPLICATE_HEAD,
                  head.name().span(),
                  "there are two heads " + Wording.quote(name))
              .also(before.name().span(), "the first")
              .help("a target has one head"));
    } else if (schema.complete() && schema.target(name).isEmpty()) {
      Diagnostic diagnostic =
          problems.at(
              DiagnosticCode.UNKNOWN_HEAD,
              head.name().span(),
              "there is no target " + Wording.quote(name));
      Optional<String> near = problems.nearest(name, schema.targetNames());
      if (near.isPresent()) {
        seen.put(near.get(), head);
        problems.report(
            diagnostic
                .help("did you mean " + Wording.quote(near.get()) + "?")
                .fix(head.name().span(), near.get()));
      } else {
        problems.report(
            diagnostic.help("a head is named as its target: " + Wording.or(schema.targetNames())));
      }
    }
  }

  private void reportMissingHead(ResolvedColumn target) {
    String head = "head " + target.name() + " { output }";
    problems.report(
        problems
            .at(
                DiagnosticCode.MISSING_HEAD,
                section.keyword().span(),
                "the target " + Wording.quote(target.name()) + " has no head")
            .also(target.nameSpan(), target.words())
            .help("write " + Wording.quote(head) + " after the trunk")
            .fix(beforeBrace(), "  " + head + "\n" + Indent.of(problems, section.span())));
  }

  private void reportHeadsNeeded() {
    String heads =
        schema.targets().stream()
            .map(t -> "head " + t.name() + " { output }")
            .collect(Collectors.joining(" "));
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.MISSING_HEAD,
            network.output().map(ResolvedLayer::nameSpan).orElse(section.keyword().span()),
            "targets of different kinds need a head each");
    for (ResolvedColumn target : schema.targets()) {
      diagnostic = diagnostic.also(target.nameSpan(), target.words());
    }
    diagnostic = diagnostic.help("write " + Wording.quote(heads) + " after the trunk");
    problems.report(
        network.output().isPresent()
            ? diagnostic.fix(network.output().get().statement().span(), heads)
            : diagnostic.fix(beforeBrace(), heads + " "));
  }

  /** The place before the section's closing brace. */
  private Span beforeBrace() {
    return Span.at(section.span().end() - 1);
  }
}
