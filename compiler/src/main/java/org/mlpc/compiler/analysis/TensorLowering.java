package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Initializer;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.ir.Origin;
import org.mlpc.compiler.ir.Tensor;

/** The tensors of layers: their first values, penalties and bounds. */
final class TensorLowering {

  private final Optional<Binding> penalty;
  private final Optional<Double> maxNorm;

  TensorLowering(ResolvedModel model) {
    this.penalty = model.training().concept(TrainProperty.REGULARIZE);
    this.maxNorm = model.training().scalar(TrainProperty.MAX_NORM);
  }

  /** The weights of a dense layer; a layer's own penalty replaces the model's, term by term. */
  Tensor weight(
      ResolvedLayer layer, int units, int inputs, Initializer byActivation, Origin origin) {
    Binding options = layer.binding();
    Configured<Initializer> initializer =
        options
            .nested("init")
            .orElseGet(() -> Binding.ofDefaults(byActivation))
            .configured(Initializer.class);
    return new Tensor(
        layer.name() + ".weight",
        Tensor.Role.WEIGHT,
        List.of(units, inputs),
        initializer,
        inputs,
        units,
        strength(options, "l1"),
        strength(options, "l2"),
        options.number("maxNorm").or(() -> maxNorm).orElse(Double.POSITIVE_INFINITY),
        origin);
  }

  private double strength(Binding options, String term) {
    return options.number(term).or(() -> penalty.flatMap(p -> p.number(term))).orElse(0.0);
  }

  /** A vector that starts constant. */
  static Tensor vector(String name, Tensor.Role role, int n, double value, Origin origin) {
    Configured<Initializer> initializer =
        value == 0
            ? Configured.plain(Initializer.ZEROS)
            : new Configured<>(Initializer.CONSTANT, Arguments.of("c", value));
    return new Tensor(
        name, role, List.of(n), initializer, 0, 0, 0, 0, Double.POSITIVE_INFINITY, origin);
  }
}
