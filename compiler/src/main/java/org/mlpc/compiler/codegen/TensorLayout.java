package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** Where tensors lie in the file's order, and how they are copied between it and the arrays of the kernels. */
final class TensorLayout {

  private final Network network;
  private final ProgramNames names;
  private final long large;
  private final Map<Tensor, Value[]> ends = new LinkedHashMap<>();
  private final Map<Tensor, Long> offsets = new LinkedHashMap<>();
  private final Map<Tensor, Long> parameterOffsets = new LinkedHashMap<>();

  /**
   * @param large from how many weights in float on an array is to begin with a line of the cache wherever the collector
   *     has regions, at the price of more room
   */
  TensorLayout(Network network, ProgramNames names, long large) {
    this.network = network;
    this.names = names;
    this.large = large;
    long offset = 0;
    long parameters = 0;
    for (Tensor tensor : network.tensors()) {
      offsets.put(tensor, offset);
      offset += tensor.size();
      if (tensor.trainable()) {
        parameterOffsets.put(tensor, parameters);
        parameters += tensor.size();
      }
    }
    for (Step step : network.forward()) {
      if (!step.operands().isEmpty()) {
        tensorsOf(step.operation()).forEach(t -> ends.put(t, new Value[] {step.operand(), step.result()}));
      }
    }
  }

  private static List<Tensor> tensorsOf(Operation operation) {
    if (operation instanceof Operation.Dense dense) {
      return dense.bias().map(bias -> List.of(dense.weight(), bias)).orElse(List.of(dense.weight()));
    } else if (operation instanceof Operation.Activate activate) {
      return activate.slope().map(List::of).orElse(List.of());
    } else if (operation instanceof Operation.BatchNorm norm) {
      return List.of(norm.scale(), norm.shift(), norm.runningMean(), norm.runningVariance());
    } else if (operation instanceof Operation.GroupNorm norm) {
      return List.of(norm.scale(), norm.shift());
    }
    return List.of();
  }

  /** Elements of all tensors. */
  long values() {
    return network.tensors().stream().mapToLong(Tensor::size).sum();
  }

  /** Where a tensor begins among all tensors. */
  long offset(Tensor tensor) {
    return offsets.get(tensor);
  }

  /** Where a parameter begins among the trainable tensors. */
  long parameterOffset(Tensor tensor) {
    return parameterOffsets.get(tensor);
  }

  /** The constant of the inputs of a dense layer. */
  String in(Tensor weight) {
    return names.size(ends.get(weight)[0]);
  }

  /** The constant of the units of a tensor's layer. */
  String out(Tensor tensor) {
    return names.size(ends.get(tensor)[1]);
  }

  /** Elements of a vector in the file: its layer's units, or one. */
  private String size(Tensor vector) {
    return isSingle(vector) ? "1" : out(vector);
  }

  private static boolean isSingle(Tensor tensor) {
    return tensor.role() == Tensor.Role.SLOPE && tensor.size() == 1;
  }

  /** Elements of a tensor's array, which has room to spare where it is large. */
  CodeBlock capacity(Tensor tensor) {
    return isLarge(tensor) ? CodeBlock.of("$T.capacity($L)", RuntimeTypes.PANELS, length(tensor)) : length(tensor);
  }

  /** How many elements of its array {@code field} a tensor has. */
  CodeBlock count(Tensor tensor, String field) {
    return isLarge(tensor) ? length(tensor) : CodeBlock.of("$L.length", field);
  }

  private boolean isLarge(Tensor tensor) {
    return tensor.role() == Tensor.Role.WEIGHT && tensor.size() >= large && network.precision() == Precision.FLOAT32;
  }

  /** Elements of a tensor, as its kernels want them. */
  CodeBlock length(Tensor tensor) {
    return tensor.role() == Tensor.Role.WEIGHT
        ? CodeBlock.of("$T.length($L, $L)", RuntimeTypes.PANELS, in(tensor), out(tensor))
        : isSingle(tensor) ? CodeBlock.of("1") : CodeBlock.of("$T.padded($L)", RuntimeTypes.PANELS, out(tensor));
  }

  /** Copies the array {@code field} to file order. */
  CodeBlock toFile(Tensor tensor, String field, String file, CodeBlock offset) {
    return tensor.role() == Tensor.Role.WEIGHT
        ? CodeBlock.of("$T.unpack($L, $L, $L, $L, $L)", RuntimeTypes.PANELS, field, out(tensor), in(tensor), file,
            offset)
        : CodeBlock.of("$T.arraycopy($L, 0, $L, $L, $L)", System.class, field, file, offset, size(tensor));
  }

  /** Copies from file order into the array {@code field}. */
  CodeBlock fromFile(Tensor tensor, String field, String file, CodeBlock offset) {
    return tensor.role() == Tensor.Role.WEIGHT
        ? CodeBlock.of("$T.pack($L, $L, $L, $L, $L)", RuntimeTypes.PANELS, file, offset, out(tensor), in(tensor), field)
        : CodeBlock.of("$T.arraycopy($L, $L, $L, 0, $L)", System.class, file, offset, field, size(tensor));
  }

  /** The trainable tensors, in file order. */
  List<Tensor> parameters() {
    return network.tensors().stream().filter(Tensor::trainable).toList();
  }

  /** The running statistics, in file order. */
  List<Tensor> statistics() {
    return network.tensors().stream().filter(tensor -> !tensor.trainable()).toList();
  }
}
