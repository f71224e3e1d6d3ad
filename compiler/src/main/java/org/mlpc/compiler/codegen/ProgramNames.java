package org.mlpc.compiler.codegen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** The Java names of sizes, tensors, values and layers. */
final class ProgramNames {

  /** Fields and methods that the training class has besides those named after layers and tensors. */
  private static final Set<String> MEMBERS = Set.of(
      "initialize", "inputs", "inputStride", "targets", "targetStride", "outputs", "outputStride", "classWeights",
          "step",
      "lossAndGradient", "update", "forward", "loss", "weight", "readValues", "writeValues", "readGradient",
      "writeGradient", "slotCount", "readSlots", "writeSlots", "optimizerScalars", "observe", "maxRows", "scratch",
          "seed",
      "drawing", "predicting", "pass", "rows", "rate", "scale", "clone", "finalize", "getClass", "hashCode", "notify",
      "notifyAll", "toString", "wait", "equals");

  /** Methods that the training class makes from others: those of the way back, and the parts of long ones. */
  private static final Pattern DERIVED = Pattern.compile("(forward|backward)\\d+|.*(Backward|Prediction)");

  private final Map<Value, String> sizes = new LinkedHashMap<>();
  private final Map<String, Integer> sizeValues = new LinkedHashMap<>();
  private final Map<Tensor, String> tensors = new HashMap<>();
  private final Map<String, String> layers = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();

  ProgramNames(Program program) {
    Network network = program.network();
    nameSizes(network);
    Names fields = new Names(MEMBERS);
    network.tensors().forEach(tensor -> tensors.put(tensor, fields.claim(Names.camel(tensor.name()))));
    network.forward().forEach(step -> values.put(step.result().name(),
        fields.claim(Names.camel(step.result().name()))));
    values.put(network.target().name(), "y");
    Map<String, Value> forward = new HashMap<>();
    network.forward().forEach(step -> forward.put(step.result().name(), step.result()));
    for (BackwardStep step : program.backward()) {
      if (step instanceof BackwardStep.ValueGradient gradient) {
        values.put(gradient.result().name(), fields.claim(gradientName(gradient.result().name())));
        sizes.put(gradient.result(), sizes.get(origin(forward, gradient.result())));
      }
    }
    Names methods = new Names(MEMBERS);
    for (Step step : network.forward()) {
      layers.computeIfAbsent(step.origin().layer(), layer -> methods.claim(method(layer)));
    }
    for (Tensor tensor : network.tensors()) {
      layers.computeIfAbsent(tensor.origin().layer(), layer -> methods.claim(method(layer)));
    }
  }

  private static String method(String layer) {
    String name = Names.camel(layer);
    return DERIVED.matcher(name).matches() ? name + "_" : name;
  }

  /** {@code ga1.2} is the gradient of a1: the value whose size it has. */
  private static Value origin(Map<String, Value> forward, Value gradient) {
    String name = gradient.name().substring(1);
    Value whole = forward.get(name);
    return whole != null ? whole : forward.get(name.substring(0, name.lastIndexOf('.')));
  }

  private static String gradientName(String name) {
    int part = name.lastIndexOf('.');
    boolean numbered = part > 0 && Character.isDigit(name.charAt(part + 1));
    return numbered ? Names.camel(name.substring(0, part)) + "From" + name.substring(part + 1) : Names.camel(name);
  }

  private void nameSizes(Network network) {
    Names constants = new Names(Set.of("INPUTS", "TARGETS", "OUTPUTS", "PARAMETERS", "VALUES"));
    size(network.input(), "INPUTS");
    size(network.target(), "TARGETS");
    for (Step step : network.forward()) {
      if (step.operation() instanceof Operation.Dense) {
        size(step.result(), constants.claim(Names.constant(step.origin().layer())));
      } else if (!step.operands().isEmpty() && step.result().width() > 0) {
        sizes.put(step.result(), sizes.get(step.operand()));
      }
    }
  }

  private void size(Value value, String constant) {
    sizes.put(value, constant);
    sizeValues.put(constant, value.width());
  }

  /** The constants of all sizes with their values, in the order of the program. */
  Map<String, Integer> sizes() {
    return sizeValues;
  }

  /** The constant that holds the width of a value or gradient: {@code HIDDEN}. */
  String size(Value value) {
    return sizes.get(value);
  }

  /** The constant of the distance between its rows: {@code HIDDEN_STRIDE}. */
  String stride(Value value) {
    return sizes.get(value) + "_STRIDE";
  }

  /** The width behind the constant of a row distance. */
  int widthOfStride(String constant) {
    return sizeValues.get(constant.substring(0, constant.length() - "_STRIDE".length()));
  }

  /** The field of a value or gradient. */
  String value(Value value) {
    return values.get(value.name());
  }

  /** The field of a tensor. */
  String tensor(Tensor tensor) {
    return tensors.get(tensor);
  }

  /** The method of a layer. */
  String layer(String layer) {
    return layers.get(layer);
  }
}
