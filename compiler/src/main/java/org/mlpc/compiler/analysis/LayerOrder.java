package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

/** Nothing stands behind the output layer. Emits MLP0403 and MLP0506. */
final class LayerOrder {

  private final Problems problems;

  LayerOrder(Problems problems) {
    this.problems = problems;
  }

  void check(List<ResolvedLayer> layers) {
    Optional<ResolvedLayer> output = ResolvedNetwork.output(layers);
    if (output.isEmpty()) {
      return;
    }
    for (ResolvedLayer layer : layers.subList(layers.indexOf(output.get()) + 1, layers.size())) {
      boolean random = layer.is(LayerKind.DROPOUT) || layer.is(LayerKind.NOISE);
      problems.report(
          random ? randomOutput(layer, output.get()) : afterOutput(layer, output.get()));
    }
  }

  private Diagnostic randomOutput(ResolvedLayer layer, ResolvedLayer output) {
    String text = problems.text(layer.statement().span());
    return problems
        .at(
            DiagnosticCode.DROPOUT_ON_OUTPUT,
            layer.span(),
            Wording.quote(layer.concept().dslName())
                + " on the output would spoil the predictions themselves")
        .also(output.nameSpan(), "the output")
        .help("write it before the output layer, where it acts on hidden units")
        .fix(output.statement().span().before(), text + "\n" + Indent.of(problems, output.span()))
        .fix(layer.statement().span(), "");
  }

  private Diagnostic afterOutput(ResolvedLayer layer, ResolvedLayer output) {
    Diagnostic diagnostic =
        problems
            .at(
                DiagnosticCode.LAYER_AFTER_OUTPUT,
                layer.span(),
                "nothing may follow the output layer")
            .also(output.nameSpan(), "the output");
    if (layer.is(LayerKind.OUTPUT)) {
      return diagnostic.help("a network has one output layer; several targets of a kind share it");
    }
    boolean bare = output.statement().call().arguments().isEmpty();
    if (!(layer.concept() instanceof LayerKind) && bare) {
      String mended = "output(" + problems.text(layer.span()) + ")";
      return diagnostic
          .help("write " + Wording.quote(mended))
          .fix(output.span(), mended)
          .fix(layer.statement().span(), "");
    }
    return diagnostic.help("write it before the output layer");
  }
}
