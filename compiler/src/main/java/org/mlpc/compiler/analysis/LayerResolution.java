package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Foreign;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.Meant;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.LayerStatement;

/** Finds the kind of a layer, or the activation that stands as one. Emits MLP0201. */
final class LayerResolution {

  private final Problems problems;
  private final ArgumentBinding binding;
  private final ForeignLayers foreign;
  private final LayerSequences sequences;

  LayerResolution(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.binding = binding;
    this.foreign = new ForeignLayers(problems);
    this.sequences = new LayerSequences(problems);
  }

  /** The layer of a call that is no block; empty after an error that leaves its kind unknown. */
  Optional<Binding> resolve(Call call, LayerStatement statement, Iterable<String> blocks) {
    if (isProperty(call, statement) || sequences.isReported(call, statement)) {
      return Optional.empty();
    }
    Optional<Binding> mended = foreign.mend(call);
    if (mended.isPresent()) {
      return mended;
    }
    Optional<Concept> exact =
        Catalog.find(ConceptKind.LAYER, call.name())
            .or(() -> Catalog.find(ConceptKind.ACTIVATION, call.name()));
    if (exact.isPresent()) {
      return Optional.of(bind(exact.get(), call));
    }
    Optional<Meant> meant =
        Catalog.meant(ConceptKind.LAYER, call.name())
            .or(() -> Catalog.meant(ConceptKind.ACTIVATION, call.name()));
    if (meant.isPresent()) {
      String name = meant.get().concept().dslName();
      int mark = problems.mark();
      problems.report(
          unknown(call).help("write " + Wording.quote(name)).fix(call.nameSpan(), name));
      Binding bound = bind(meant.get().concept(), call);
      problems.join(mark, call.span());
      return Optional.of(bound);
    }
    Optional<Foreign> elsewhere = Foreign.layer(call.name());
    if (elsewhere.isPresent()) {
      Diagnostic diagnostic = unknown(call).help(elsewhere.get().advice());
      problems.report(
          elsewhere.get().meaningless() ? diagnostic.fix(line(statement.span()), "") : diagnostic);
      return Optional.empty();
    }
    return nearest(call, blocks);
  }

  /** {@code loss = mse} among the layers: reported with its place. */
  private boolean isProperty(Call call, LayerStatement statement) {
    Optional<String> property =
        statement
            .name()
            .map(Identifier::text)
            .filter(name -> Catalog.find(ConceptKind.TRAIN_PROPERTY, name).isPresent());
    boolean layer =
        Catalog.find(ConceptKind.LAYER, call.name()).isPresent()
            || Catalog.meant(ConceptKind.LAYER, call.name()).isPresent();
    if (property.isEmpty() || layer) {
      return false;
    }
    Diagnostic error =
        problems
            .at(
                DiagnosticCode.MISPLACED_STATEMENT,
                statement.span(),
                Wording.quote(property.get()) + " stands in the wrong place")
            .label("this is a setting")
            .help("move it to `train`");
    for (Fix fix :
        Relocation.into(problems.source(), statement.span(), "train", problems.text(statement.span()))) {
      error = error.fix(fix.span(), fix.replacement());
    }
    problems.report(error);
    return true;
  }

  private Optional<Binding> nearest(Call call, Iterable<String> blocks) {
    List<String> names = new ArrayList<>(Catalog.names(ConceptKind.LAYER));
    blocks.forEach(names::add);
    names.addAll(Catalog.names(ConceptKind.ACTIVATION));
    Optional<String> near = Suggestion.nearest(call.name(), names);
    if (near.isEmpty()
        && problems.garbled()
        && problems.source().text().contains("block " + call.name())) {
      // its declaration did not parse
      return Optional.empty();
    }
    if (near.isEmpty()) {
      problems.report(
          unknown(call)
              .help(
                  "layers are "
                      + Wording.and(Catalog.names(ConceptKind.LAYER))
                      + "; any activation may stand as a line of its own"));
      return Optional.empty();
    }
    problems.report(
        unknown(call)
            .help("did you mean " + Wording.quote(near.get()) + "?")
            .fix(call.nameSpan(), near.get()));
    return Catalog.find(ConceptKind.LAYER, near.get())
        .or(() -> Catalog.find(ConceptKind.ACTIVATION, near.get()))
        .map(concept -> bind(concept, call));
  }

  private Diagnostic unknown(Call call) {
    return problems.at(
        DiagnosticCode.UNKNOWN_LAYER,
        call.nameSpan(),
        "there is no layer " + Wording.quote(call.name()));
  }

  private Binding bind(Concept concept, Call call) {
    Call checked =
        concept == LayerKind.OUTPUT
            ? foreign.withoutWidth(call)
            : concept == LayerKind.DENSE ? foreign.withoutInputs(call) : call;
    return binding.bind(concept, checked);
  }

  /** The statement with the line end before it, so that its removal leaves no empty line. */
  private Span line(Span statement) {
    String text = problems.source().text();
    int start = statement.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    boolean alone = start > 0 && text.charAt(start - 1) == '\n';
    return alone ? new Span(start - 1, statement.end()) : statement;
  }
}
