package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One layer in a table of layers, with what it costs.
 *
 * @param layer its name
 * @param kind {@code dense}, {@code dropout}, {@code batchNorm}, {@code layerNorm}, {@code groupNorm}, {@code noise},
 *     or {@code activation} for an activation that stands alone
 * @param inputs width of what goes in
 * @param outputs width of what comes out
 * @param activation its name in the language; empty for none
 * @param initializer of its weight; empty for none
 * @param parameters trainable elements
 * @param flops of one prediction, a multiply-add as two: 2·in·out of a dense layer, 2n of batchNorm, 7n of layerNorm
 *     and groupNorm (two sums, one scaling and shifting); activations are not counted
 * @param line in the {@code .mlp} file; 0 where nothing was written
 */
public record LayerRow(
    String layer, String kind, int inputs, int outputs, String activation, String initializer, long parameters,
    long flops, int line) {

  /** The layers of a network in the order of its forward program. */
  public static List<LayerRow> of(Network network) {
    Map<String, List<Step>> layers = new LinkedHashMap<>();
    for (Step step : network.forward()) {
      Operation operation = step.operation();
      boolean computes = !(operation instanceof Operation.Input || operation instanceof Operation.Criterion
          || operation instanceof Operation.WeightedSum);
      if (computes) {
        layers.computeIfAbsent(step.origin().layer(), name -> new ArrayList<>()).add(step);
      }
    }
    return layers.entrySet().stream().map(layer -> row(layer.getKey(), layer.getValue())).toList();
  }

  private static LayerRow row(String layer, List<Step> steps) {
    Step first = steps.get(0);
    String activation = "";
    String initializer = "";
    long parameters = 0;
    long flops = 0;
    for (Step step : steps) {
      if (step.operation() instanceof Operation.Activate activate) {
        activation = activate.activation().concept().dslName();
      } else if (step.operation() instanceof Operation.Softmax) {
        activation = "softmax";
      } else if (step.operation() instanceof Operation.Dense dense) {
        initializer = dense.weight().initializer().concept().dslName();
      }
      parameters += parameters(step.operation());
      flops += flops(step);
    }
    int outputs = steps.get(steps.size() - 1).result().width();
    return new LayerRow(
        layer, kind(first.operation()), first.operand().width(), outputs, activation, initializer, parameters, flops,
        first.origin().line());
  }

  private static String kind(Operation operation) {
    if (operation instanceof Operation.GroupNorm norm) {
      return norm.groups() == 1 ? "layerNorm" : "groupNorm";
    }
    return operation instanceof Operation.Dense ? "dense"
        : operation instanceof Operation.Dropout ? "dropout"
        : operation instanceof Operation.Noise ? "noise"
        : operation instanceof Operation.BatchNorm ? "batchNorm"
        : "activation";
  }

  private static long parameters(Operation operation) {
    Stream<Tensor> tensors = Stream.empty();
    if (operation instanceof Operation.Dense dense) {
      tensors = Stream.concat(Stream.of(dense.weight()), dense.bias().stream());
    } else if (operation instanceof Operation.Activate activate) {
      tensors = activate.slope().stream();
    } else if (operation instanceof Operation.BatchNorm norm) {
      tensors = Stream.of(norm.scale(), norm.shift());
    } else if (operation instanceof Operation.GroupNorm norm) {
      tensors = Stream.of(norm.scale(), norm.shift());
    }
    return tensors.mapToLong(Tensor::size).sum();
  }

  private static long flops(Step step) {
    long width = step.result().width();
    if (step.operation() instanceof Operation.Dense) {
      return Math.multiplyExact(2L * step.operand().width(), width);
    }
    return step.operation() instanceof Operation.BatchNorm ? 2 * width
        : step.operation() instanceof Operation.GroupNorm ? 7 * width
        : 0;
  }
}
