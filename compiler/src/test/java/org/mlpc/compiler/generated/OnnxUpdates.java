package org.mlpc.compiler.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mlpc.compiler.generated.OnnxGoldenTest.Outcome;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.kernel.optimizer.Adam;
import org.mlpc.runtime.kernel.optimizer.Gradients;

/**
 * Optimisers and clipping, through the flat contract of training. The suite starts from a state that is not zero: a
 * first step with the right gradient makes that state, and the parameters start where this step leads to the suite's.
 */
final class OnnxUpdates {

  private OnnxUpdates() {}

  /** With rate 1 a step from 0 leads to the negative clipped gradient. */
  static List<Outcome> clip(OnnxCase onnx, OnnxModels models) {
    double[] x = onnx.input("x").data();
    GeneratedNetwork<?> network = weights(models, x.length, "optimizer = sgd(rate = 1)",
        "clip = value(" + OnnxModels.number(onnx.input("max").data()[0]) + ")");
    double[] after = after(network, new double[x.length], x);
    return List.of(new Outcome("y", onnx.output(0).data(), Arrays.stream(after).map(v -> -v).toArray()));
  }

  static List<Outcome> momentum(OnnxCase onnx, OnnxModels models) {
    double rate = onnx.input("R").data()[0];
    double beta = onnx.number("alpha", 0);
    double l2 = onnx.number("norm_coefficient", 0);
    boolean nesterov = onnx.word("mode", "").equals("nesterov");
    String optimizer = (nesterov ? "nesterov" : "momentum") + "(rate = " + OnnxModels.number(rate) + ", beta = " + OnnxModels.number(beta) + ")";
    List<Outcome> outcomes = new ArrayList<>();
    for (List<double[]> group : groups(onnx)) {
      double[] x = group.get(0);
      double[] velocity = group.get(2);
      double[] start = IntStream.range(0, x.length)
          .mapToDouble(i -> x[i] + rate * (nesterov ? 1 + beta : 1) * velocity[i]).toArray();
      GeneratedNetwork<?> network =
          weights(models, x.length, "optimizer = " + optimizer, "regularize = l2(" + OnnxModels.number(l2) + ")");
      outcomes.add(new Outcome("X", group.get(3), after(network, start, less(velocity, start, l2), group.get(1))));
    }
    return outcomes;
  }

  static List<Outcome> adaGrad(OnnxCase onnx, OnnxModels models) {
    double rate = onnx.input("R").data()[0];
    double epsilon = onnx.number("epsilon", 0);
    double l2 = onnx.number("norm_coefficient", 0);
    List<Outcome> outcomes = new ArrayList<>();
    for (List<double[]> group : groups(onnx)) {
      double[] x = group.get(0);
      double[] roots = Arrays.stream(group.get(2)).map(Math::sqrt).toArray();
      double[] start =
          IntStream.range(0, x.length).mapToDouble(i -> x[i] + rate * roots[i] / (roots[i] + epsilon)).toArray();
      GeneratedNetwork<?> network = weights(models, x.length,
          "optimizer = adaGrad(rate = " + OnnxModels.number(rate) + ", epsilon = " + OnnxModels.number(epsilon) + ")", "regularize = l2(" + OnnxModels.number(l2) + ")");
      outcomes.add(new Outcome("X", group.get(3), after(network, start, less(roots, start, l2), group.get(1))));
    }
    return outcomes;
  }

  /**
   * No gradients lead to these moments, so the kernel is called by itself; step 0 has no bias correction. The case of
   * several parameters was computed with ε 0.01, which its node leaves out.
   */
  static List<Outcome> adam(OnnxCase onnx) {
    int count = onnx.outputs().size() / 3;
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] x = onnx.input(2 + i).data().clone();
      double[] g = onnx.input(2 + count + i).data().clone();
      double[] v = onnx.input(2 + 2 * count + i).data().clone();
      double[] h = onnx.input(2 + 3 * count + i).data().clone();
      Gradients.penalize(g, x, x.length, 1, 0, onnx.number("norm_coefficient", 0));
      Adam.step(x, g, v, h, x.length, 1, onnx.input("R").data()[0], onnx.number("alpha", 0.9),
          onnx.number("beta", 0.999), 1, 1, onnx.number("epsilon", 0.01), false, 0);
      outcomes.add(new Outcome("X", onnx.output(i).data(), x));
      outcomes.add(new Outcome("V", onnx.output(count + i).data(), v));
      outcomes.add(new Outcome("H", onnx.output(2 * count + i).data(), h));
    }
    return outcomes;
  }

  /** For each parameter of a case with one slot: its value, gradient and slot, and the value after the step. */
  private static List<List<double[]>> groups(OnnxCase onnx) {
    int count = onnx.outputs().size() / 2;
    return IntStream.range(0, count).mapToObj(i -> List.of(onnx.input(2 + i).data(), onnx.input(2 + count + i).data(),
        onnx.input(2 + 2 * count + i).data(), onnx.output(i).data())).toList();
  }

  /** The gradient that becomes {@code wanted} when the penalty's is added. */
  private static double[] less(double[] wanted, double[] weights, double l2) {
    return IntStream.range(0, wanted.length).mapToDouble(i -> wanted[i] - l2 * weights[i]).toArray();
  }

  /** A network whose only parameters are n weights. */
  private static GeneratedNetwork<?> weights(OnnxModels models, int n, String... train) {
    return models.numbers(n, "output(linear, bias = false)", 1, train);
  }

  private static <A> double[] after(GeneratedNetwork<A> network, double[] start, double[]... gradients) {
    Trainer<Network<?, ?>, A> trainer = network.trainer(Map.of("output.weight", start));
    for (double[] gradient : gradients) {
      network.step(trainer, gradient, 1);
    }
    return network.values(trainer.network());
  }
}
