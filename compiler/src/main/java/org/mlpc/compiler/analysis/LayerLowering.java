package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Initializer;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.ir.ForwardBuilder;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Origin;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** Turns layers into steps with their tensors. */
final class LayerLowering {

  private final Problems problems;
  private final ForwardBuilder forward;
  private final TensorLowering parameters;
  private final List<Tensor> tensors = new ArrayList<>();

  LayerLowering(Problems problems, ResolvedModel model, ForwardBuilder forward) {
    this.problems = problems;
    this.forward = forward;
    this.parameters = new TensorLowering(model);
  }

  /** All tensors so far, layer by layer. */
  List<Tensor> tensors() {
    return List.copyOf(tensors);
  }

  /** The layers before the output, and the value behind them. */
  Value hidden(List<ResolvedLayer> layers, Value input) {
    Value x = input;
    for (int i = 0; i < layers.size(); i++) {
      ResolvedLayer layer = layers.get(i);
      if (!layer.is(LayerKind.OUTPUT)) {
        x = layer(layer, layers.subList(i + 1, layers.size()), x);
      }
    }
    return x;
  }

  /** The output layer: a product and the prediction. */
  Value output(ResolvedOutput output, Value x) {
    Origin origin = origin(output.layer());
    Value z =
        dense(output.layer(), output.width(), output.activation().defaultInitializer(), x, origin);
    Configured<Activation> activation =
        output
            .layer()
            .activation()
            .map(a -> a.configured(Activation.class))
            .orElseGet(() -> Configured.plain(output.activation()));
    return forward.predict(
        z, operation(activation, output.layer(), z, origin), output.head(), origin);
  }

  private Value layer(ResolvedLayer layer, List<ResolvedLayer> behind, Value x) {
    Origin origin = origin(layer);
    if (layer.concept() instanceof Activation) {
      return activate(layer, layer.binding(), x, origin);
    }
    Binding options = layer.binding();
    return switch ((LayerKind) layer.concept()) {
      case DENSE -> {
        Activation next = FollowingActivation.of(layer, behind);
        Value z =
            dense(
                layer, options.count("width").orElseThrow(), next.defaultInitializer(), x, origin);
        yield activate(layer, layer.activation().orElseThrow(), z, origin);
      }
      case DROPOUT -> forward.dropout(x, options.number("p").orElseThrow(), origin);
      case NOISE -> forward.noise(x, options.number("sd").orElseThrow(), origin);
      case BATCH_NORM -> forward.normalize(x, batchNorm(layer, x.width(), origin), origin);
      case LAYER_NORM -> forward.normalize(x, groupNorm(layer, x.width(), 1, origin), origin);
      case GROUP_NORM ->
          forward.normalize(
              x,
              groupNorm(layer, x.width(), options.count("groups").orElseThrow(), origin),
              origin);
      case OUTPUT -> throw new IllegalStateException("an output is no hidden layer");
    };
  }

  private Value dense(
      ResolvedLayer layer, int units, Initializer initializer, Value x, Origin origin) {
    Tensor weight = parameters.weight(layer, units, x.width(), initializer, origin);
    tensors.add(weight);
    Optional<Tensor> bias =
        layer.binding().flag("bias").orElse(true)
            ? Optional.of(
                TensorLowering.vector(layer.name() + ".bias", Tensor.Role.BIAS, units, 0, origin))
            : Optional.empty();
    bias.ifPresent(tensors::add);
    return forward.dense(x, weight, bias, origin);
  }

  private Value activate(ResolvedLayer layer, Binding activation, Value z, Origin origin) {
    Configured<Activation> configured = activation.configured(Activation.class);
    return configured.concept() == Activation.LINEAR
        ? z
        : forward.activate(z, operation(configured, layer, z, origin), origin);
  }

  private Operation operation(
      Configured<Activation> activation, ResolvedLayer layer, Value z, Origin origin) {
    if (activation.concept() == Activation.SOFTMAX) {
      return new Operation.Softmax();
    }
    if (activation.concept() != Activation.PRELU) {
      return new Operation.Activate(activation, Optional.empty());
    }
    int slopes = activation.arguments().flag("perUnit") ? z.width() : 1;
    Tensor slope =
        TensorLowering.vector(
            layer.slopeName() + ".weight",
            Tensor.Role.SLOPE,
            slopes,
            activation.arguments().number("slope"),
            new Origin(layer.slopeName(), origin.line()));
    tensors.add(slope);
    return new Operation.Activate(activation, Optional.of(slope));
  }

  private Operation batchNorm(ResolvedLayer layer, int n, Origin origin) {
    Tensor scale = TensorLowering.vector(layer.name() + ".weight", Tensor.Role.SCALE, n, 1, origin);
    Tensor shift = TensorLowering.vector(layer.name() + ".bias", Tensor.Role.SHIFT, n, 0, origin);
    Tensor mean =
        TensorLowering.vector(
            layer.name() + ".running_mean", Tensor.Role.RUNNING_MEAN, n, 0, origin);
    Tensor variance =
        TensorLowering.vector(
            layer.name() + ".running_var", Tensor.Role.RUNNING_VARIANCE, n, 1, origin);
    tensors.addAll(List.of(scale, shift, mean, variance));
    return new Operation.BatchNorm(
        scale,
        shift,
        mean,
        variance,
        layer.binding().number("momentum").orElseThrow(),
        layer.binding().number("epsilon").orElseThrow());
  }

  private Operation groupNorm(ResolvedLayer layer, int n, int groups, Origin origin) {
    Tensor scale = TensorLowering.vector(layer.name() + ".weight", Tensor.Role.SCALE, n, 1, origin);
    Tensor shift = TensorLowering.vector(layer.name() + ".bias", Tensor.Role.SHIFT, n, 0, origin);
    tensors.addAll(List.of(scale, shift));
    return new Operation.GroupNorm(
        scale, shift, groups, layer.binding().number("epsilon").orElseThrow());
  }

  private Origin origin(ResolvedLayer layer) {
    return new Origin(layer.name(), problems.line(layer.statement().span()));
  }
}
