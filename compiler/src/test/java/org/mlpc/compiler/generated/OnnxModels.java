package org.mlpc.compiler.generated;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;

/** Models of one vector {@code x} for single operators. */
record OnnxModels(String precision) {

  /** A regression of {@code outputs} numbers from {@code inputs} numbers. */
  GeneratedNetwork<?> numbers(int inputs, String network, int outputs, String... train) {
    return model("x: real[" + inputs + "]", "y: real[" + outputs + "]", network, train);
  }

  /** A classifier of {@code classes} classes, its logits the input. */
  GeneratedNetwork<?> classes(int classes, String... train) {
    return model("x: real[" + classes + "]", "y: category(0 .. " + (classes - 1) + ")", "output(softmax)", train);
  }

  GeneratedNetwork<?> model(String input, String output, String network, String... train) {
    return GeneratedNetwork.compile("""
        model Golden {
          input { %s }
          output { %s }
          network { %s }
          train { precision = %s %s }
        }
        """.formatted(input, output, network, precision, String.join(" ", train)));
  }

  /** A number as the language writes it. */
  static String number(double value) {
    return new BigDecimal(Double.toString(value)).toPlainString();
  }

  /** An output layer of n units that passes its input on. */
  static Map<String, double[]> passingOn(int n) {
    return Map.of("output.weight", scaledIdentity(n, 1));
  }

  static double[] scaledIdentity(int n, double scale) {
    return IntStream.range(0, n * n).mapToDouble(i -> i / n == i % n ? scale : 0).toArray();
  }
}
