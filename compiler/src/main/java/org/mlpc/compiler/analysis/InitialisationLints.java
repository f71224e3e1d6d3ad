package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Initializer;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

/** First weights that do not suit the activation. Emits MLP0801, MLP0804 and MLP0805. */
final class InitialisationLints {

  private static final Set<Activation> RECTIFIERS =
      Set.of(Activation.RELU, Activation.LEAKY_RELU, Activation.PRELU);

  private final Problems problems;
  private final ResolvedModel model;

  InitialisationLints(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check() {
    check(model.network().trunk());
    model.network().heads().forEach(head -> check(head.layers()));
  }

  private void check(List<ResolvedLayer> layers) {
    for (int i = 0; i < layers.size(); i++) {
      ResolvedLayer layer = layers.get(i);
      Optional<Binding> init =
          layer.is(LayerKind.DENSE) ? layer.binding().nested("init") : Optional.empty();
      if (init.isPresent()) {
        check(
            layer, init.get(), FollowingActivation.of(layer, layers.subList(i + 1, layers.size())));
      }
    }
  }

  private void check(ResolvedLayer layer, Binding init, Activation activation) {
    Initializer law = (Initializer) init.concept();
    if (law == Initializer.ZEROS || law == Initializer.CONSTANT) {
      if (layer.binding().count("width").filter(width -> width == 1).isPresent()) {
        return; // a single unit has none to be like
      }
      problems.report(
          problems
              .at(
                  DiagnosticCode.ZERO_INITIALISATION,
                  init.written().orElseThrow(),
                  "units that start alike stay alike: all get the same gradient for ever")
              .help(
                  "leave `init` out: "
                      + activation.defaultInitializer().dslName()
                      + " suits "
                      + activation.dslName()));
    } else if (RECTIFIERS.contains(activation) && law == Initializer.XAVIER) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.RELU_WITH_XAVIER,
                  init.written().orElseThrow(),
                  "xavier is made for tanh; "
                      + activation.dslName()
                      + " cuts half of the signal, so variances halve layer by layer")
              .help("write `init = he`, or leave `init` out"));
    } else if (activation == Activation.SELU && law != Initializer.LECUN) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.SELU_WITHOUT_LECUN,
                  init.written().orElseThrow(),
                  "selu keeps mean 0 and variance 1 only when weights start with variance 1/n")
              .help("write `init = lecun`, or leave `init` out"));
    }
  }
}
