package org.mlpc.compiler.generated;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.generated.OnnxGoldenTest.Outcome;
import org.mlpc.runtime.Network;

/** The operators that a prediction consists of. */
final class OnnxPredictions {

  private OnnxPredictions() {}

  /** A layer without product, before an output layer that passes it on; softmax is the output layer's own. */
  static List<Outcome> activation(OnnxCase onnx, OnnxModels models) {
    OnnxCase.Tensor x = onnx.input(0);
    int axis = (int) onnx.number("axis", -1);
    int width = x.length(axis);
    Map<String, double[]> tensors = new HashMap<>(OnnxModels.passingOn(width));
    if (onnx.op().equals("PRelu")) {
      double[] slope = onnx.input(1).data();
      width = slope.length;
      tensors = new HashMap<>(OnnxModels.passingOn(width));
      tensors.put("prelu1.weight", slope);
    }
    GeneratedNetwork<?> network =
        onnx.op().equals("Softmax") ? models.classes(width) : models.numbers(width, layer(onnx) + " output", width);
    double[] y = network.predict(network.network(tensors), x.rowsAlong(axis));
    return List.of(new Outcome("y", onnx.output(0).rowsAlong(axis), y));
  }

  private static String layer(OnnxCase onnx) {
    return switch (onnx.op()) {
      case "LeakyRelu" -> "leakyRelu(" + OnnxModels.number(onnx.number("alpha", 0.01)) + ")";
      case "Elu" -> "elu(" + OnnxModels.number(onnx.number("alpha", 1)) + ")";
      case "PRelu" -> "prelu(0.25, perUnit = true)";
      case "Dropout" -> "dropout("
          + OnnxModels.number(onnx.hasInput("r") ? onnx.input("r").data()[0] : onnx.number("ratio", 0.5)) + ")";
      case "Identity" -> "linear";
      default -> onnx.op().substring(0, 1).toLowerCase() + onnx.op().substring(1);
    };
  }

  static List<Outcome> product(OnnxCase onnx, OnnxModels models) {
    double[] a = onnx.number("transA", 0) == 1 ? onnx.input(0).transposed() : onnx.input(0).data();
    boolean transposed = onnx.number("transB", 0) == 1;
    double[] weight = transposed ? onnx.input(1).data() : onnx.input(1).transposed();
    int outputs = onnx.input(1).length(transposed ? 0 : 1);
    boolean bias = onnx.inputs().size() > 2;
    Map<String, double[]> tensors = new HashMap<>(Map.of("output.weight", weight));
    if (bias) {
      double[] c = onnx.input(2).data();
      double[] whole = Arrays.copyOf(c, outputs);
      if (c.length == 1) {
        Arrays.fill(whole, c[0]);
      }
      tensors.put("output.bias", whole);
    }
    GeneratedNetwork<?> network = models.numbers(
        weight.length / outputs, bias ? "output(linear)" : "output(linear, bias = false)", outputs);
    return List.of(new Outcome("y", onnx.output(0).data(), network.predict(network.network(tensors), a)));
  }

  static List<Outcome> layerNorm(OnnxCase onnx, OnnxModels models) {
    int width = onnx.input("W").data().length;
    Map<String, double[]> tensors = new HashMap<>(OnnxModels.passingOn(width));
    tensors.put("layerNorm1.weight", onnx.input("W").data());
    tensors.put("layerNorm1.bias", onnx.input("B").data());
    GeneratedNetwork<?> network = models.numbers(width, "layerNorm output", width);
    double[] y = network.predict(network.network(tensors), onnx.input("X").data());
    return List.of(new Outcome("Y", onnx.output(0).data(), y));
  }

  /** Channels are units; examples and places are rows. */
  static List<Outcome> batchNorm(OnnxCase onnx, OnnxModels models) {
    int width = onnx.input("x").length(1);
    Map<String, double[]> tensors = new HashMap<>(OnnxModels.passingOn(width));
    tensors.put("batchNorm1.weight", onnx.input("s").data());
    tensors.put("batchNorm1.bias", onnx.input("bias").data());
    tensors.put("batchNorm1.running_mean", onnx.input("mean").data());
    tensors.put("batchNorm1.running_var", onnx.input("var").data());
    GeneratedNetwork<?> network =
        models.numbers(width, "batchNorm(epsilon = " + OnnxModels.number(onnx.number("epsilon", 1e-5)) + ") output", width);
    double[] y = network.predict(network.network(tensors), onnx.input("x").rowsAlong(1));
    return List.of(new Outcome("y", onnx.output(0).rowsAlong(1), y));
  }

  /** The predicted label is that of the largest probability. */
  static List<Outcome> argMax(OnnxCase onnx, OnnxModels models) {
    int axis = (int) onnx.number("axis", 0);
    int classes = onnx.input(0).length(axis);
    GeneratedNetwork<?> network = models.classes(classes);
    Network<?, ?> passing = network.network(OnnxModels.passingOn(classes));
    double[] rows = onnx.input(0).rowsAlong(axis);
    double[] labels = new double[rows.length / classes];
    for (int r = 0; r < labels.length; r++) {
      double[] row = Arrays.copyOfRange(rows, r * classes, (r + 1) * classes);
      labels[r] = ((Enum<?>) predicted(network, passing, row, "y")).ordinal();
    }
    return List.of(new Outcome("result", onnx.output(0).data(), labels));
  }

  /** A category enters as one-hot; the layer above turns 0 and 1 into the values asked for. */
  static List<Outcome> oneHot(OnnxCase onnx, OnnxModels models) {
    int depth = (int) onnx.input("depth").data()[0];
    double[] offAndOn = onnx.input("values").data();
    double[] offs = new double[depth];
    Arrays.fill(offs, offAndOn[0]);
    Map<String, double[]> tensors = Map.of(
        "output.weight", OnnxModels.scaledIdentity(depth, offAndOn[1] - offAndOn[0]), "output.bias", offs);
    GeneratedNetwork<?> network =
        models.model("x: category(0 .. " + (depth - 1) + ")", "y: real[" + depth + "]", "output(linear)");
    Network<?, ?> encoding = network.network(tensors);
    double[] indices = onnx.input("indices").data();
    double[] y = new double[indices.length * depth];
    for (int r = 0; r < indices.length; r++) {
      double[] row = doubles(predicted(network, encoding, label(network, (int) indices[r]), "y"));
      System.arraycopy(row, 0, y, r * depth, depth);
    }
    return List.of(new Outcome("y", onnx.output(0).rowsAlong((int) onnx.number("axis", -1)), y));
  }

  private static Object label(GeneratedNetwork<?> network, int index) {
    return inputConstructor(network).getParameterTypes()[0].getEnumConstants()[index];
  }

  /** {@code network.predict(new Input(value)).component()}. */
  @SuppressWarnings("unchecked")
  private static Object predicted(GeneratedNetwork<?> network, Network<?, ?> weights, Object value, String component) {
    try {
      Object input = inputConstructor(network).newInstance(value);
      Object prediction = ((Network<Object, ?>) weights).predict(input);
      return prediction.getClass().getMethod(component).invoke(prediction);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Constructor<?> inputConstructor(GeneratedNetwork<?> network) {
    Class<?> input = Arrays.stream(network.type().getDeclaredClasses())
        .filter(type -> type.getSimpleName().equals("Input")).findFirst().orElseThrow();
    return input.getDeclaredConstructors()[0];
  }

  private static double[] doubles(Object array) {
    if (array instanceof float[] floats) {
      double[] doubles = new double[floats.length];
      Arrays.setAll(doubles, i -> floats[i]);
      return doubles;
    }
    return (double[]) array;
  }
}
