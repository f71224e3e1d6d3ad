package org.mlpc.compiler.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

/** Layers that follow each other badly. Emits MLP0802, MLP0803, MLP0806, MLP0809 and MLP0812. */
final class DepthLints {

  private static final int DEEP = 4;
  private static final double PYTORCH_MOMENTUM = 0.5;
  private static final Set<LayerKind> AFFINE =
      Set.of(LayerKind.DROPOUT, LayerKind.NOISE, LayerKind.BATCH_NORM);

  private final Problems problems;
  private final ResolvedModel model;

  DepthLints(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check() {
    check(model.network().trunk());
    model.network().heads().forEach(head -> check(head.layers()));
    checkVanishing();
    for (ResolvedLayer layer : model.network().hidden()) {
      checkMomentum(layer);
      if (layer.function().filter(f -> f == Activation.SOFTMAX).isPresent()) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.HIDDEN_SOFTMAX,
                    layer.activationSpan(),
                    "softmax in a hidden layer makes its units compete: their sum is always 1")
                .help("use relu here; softmax belongs to the output of a category"));
      }
    }
  }

  private void check(List<ResolvedLayer> layers) {
    ResolvedLayer linear = null;
    for (int i = 0; i < layers.size(); i++) {
      ResolvedLayer layer = layers.get(i);
      if (layer.weighted()) {
        if (linear != null) {
          reportLinear(linear, layer);
        }
        boolean stays =
            layer.is(LayerKind.DENSE)
                && layer.function().filter(f -> f == Activation.LINEAR).isPresent();
        linear = stays ? layer : null;
        if (i + 1 < layers.size() && layers.get(i + 1).is(LayerKind.BATCH_NORM) && stays) {
          checkBias(layer, layers.get(i + 1));
        }
      } else if (!(layer.concept() instanceof LayerKind kind && AFFINE.contains(kind))
          && layer.concept() != Activation.LINEAR) {
        linear = null;
      }
    }
  }

  private void reportLinear(ResolvedLayer first, ResolvedLayer second) {
    problems.report(
        problems
            .at(
                DiagnosticCode.LINEAR_STACK,
                first.span(),
                "two layers with nothing but a linear activation between them compute what one"
                    + " could")
            .also(second.span(), "the second")
            .help(
                "give the first an activation, as in `dense("
                    + first.binding().count("width").map(String::valueOf).orElse("16")
                    + ", relu)`"));
  }

  private void checkBias(ResolvedLayer layer, ResolvedLayer norm) {
    if (layer.binding().flag("bias").orElse(true)) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.BIAS_BEFORE_BATCH_NORM,
                  layer.span(),
                  "the bias does nothing: batchNorm subtracts the mean, and adds a shift of its"
                      + " own")
              .also(norm.span(), "right after it")
              .help("write " + Wording.quote(withoutBias(layer))));
    }
  }

  /** The call with the option {@code bias = false}. */
  private String withoutBias(ResolvedLayer layer) {
    String call = problems.text(layer.binding().written().orElse(layer.span())).strip();
    return call.endsWith(")") && !layer.binding().wrote("bias")
        ? call.substring(0, call.length() - 1) + ", bias = false)"
        : "bias = false";
  }

  /** Heads stand beside each other: what counts is the deepest way from the inputs to an output. */
  private void checkVanishing() {
    List<ResolvedLayer> saturating =
        model.network().paths().stream()
            .map(DepthLints::saturating)
            .max(Comparator.comparingInt(List::size))
            .orElseThrow();
    long sigmoids =
        saturating.stream()
            .filter(l -> l.function().filter(f -> f == Activation.SIGMOID).isPresent())
            .count();
    if (saturating.size() < DEEP) {
      return;
    }
    String reason =
        sigmoids == saturating.size()
            ? "each divides the gradient by at least 4, so the first layer gets at most 0.25^"
                + saturating.size()
                + " of it"
            : "each shrinks the gradient where it saturates, and the first layers learn last";
    problems.report(
        problems
            .at(
                DiagnosticCode.VANISHING_GRADIENT,
                saturating.get(0).activationSpan(),
                saturating.size() + " layers of sigmoid or tanh: " + reason)
            .also(saturating.get(saturating.size() - 1).activationSpan(), "the last of them")
            .help("use relu in hidden layers"));
  }

  private static List<ResolvedLayer> saturating(List<ResolvedLayer> layers) {
    return layers.stream()
        .filter(
            l ->
                l.function()
                    .filter(f -> f == Activation.SIGMOID || f == Activation.TANH)
                    .isPresent())
        .toList();
  }

  private void checkMomentum(ResolvedLayer layer) {
    Optional<Double> momentum =
        layer.is(LayerKind.BATCH_NORM) && layer.binding().wrote("momentum")
            ? layer.binding().number("momentum")
            : Optional.empty();
    if (momentum.isPresent() && momentum.get() < PYTORCH_MOMENTUM) {
      String ours = Wording.number(Math.round((1 - momentum.get()) * 1e6) / 1e6);
      problems.report(
          problems
              .at(
                  DiagnosticCode.BATCH_NORM_MOMENTUM,
                  layer.binding().span("momentum").orElseThrow(),
                  "momentum is the share of the old statistics here; PyTorch's "
                      + Wording.number(momentum.get())
                      + " is "
                      + ours
                      + " here")
              .help("write `momentum = " + ours + "` if PyTorch's meaning was meant"));
    }
  }
}
