package org.mlpc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.codegen.Generated;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.runtime.TrainableNetwork;

/**
 * Every form of every optimiser, with initialisers, clips and penalties in turn: compiles, and moves the parameters.
 */
class EveryOptionTest {

  private static final int ROWS = 4;

  private static final List<String> OPTIMIZERS = List.of(
      "sgd", "momentum", "momentum(form = average)", "momentum(dampening = 0.1)", "nesterov",
      "nesterov(form = lookahead)", "adaGrad", "adaGrad(epsilonInside = true)", "adaDelta", "adaDelta(form = simple)",
      "rmsProp", "rmsProp(momentum = 0.9)", "rmsProp(centered = true)", "rmsProp(momentum = 0.9, centered = true)",
      "adam", "adam(biasCorrection = false, epsilonInside = true)", "adamW", "nadam");

  private static final List<String> INITIALIZERS = List.of(
      "constant(0.1)", "uniform(-0.1, 0.1)", "normal(0.01)", "lecun", "lecun(uniform)", "xavier", "xavier(normal)",
      "he", "he(uniform)", "orthogonal", "orthogonal(2)");

  private static final List<String> BOUNDS =
      List.of("", "clip = norm(1.0) regularize = elasticNet(1e-4, 1e-3)", "clip = value(0.5)");

  @Test
  void compilesAndMovesTheParameters() {
    StringBuilder text = new StringBuilder("package every\n");
    int count = 3 * OPTIMIZERS.size();
    for (int i = 0; i < count; i++) {
      text.append("""
          model M%d {
            input { a, b: real }
            output { y: real }
            network { dense(3, tanh, init = %s, maxNorm = 3) prelu(perUnit = true) dense(3, relu) output }
            train { optimizer = %s  %s  batch = 4  precision = float64 }
          }
          """.formatted(i, INITIALIZERS.get(i % INITIALIZERS.size()), OPTIMIZERS.get(i % OPTIMIZERS.size()),
          BOUNDS.get(i / OPTIMIZERS.size())));
    }
    CompilationResult result =
        MlpCompiler.compile(List.of(SourceFile.of("Every.mlp", text.toString())), CompilerOptions.DEFAULT);
    assertThat(result.diagnostics().hasErrors()).as(result.diagnostics().list().toString()).isFalse();
    List<TrainableNetwork<double[]>> trainings = Generated.trainings(result.networks(), ROWS);
    assertThat(trainings).hasSize(count);
    for (int i = 0; i < count; i++) {
      String name = OPTIMIZERS.get(i % OPTIMIZERS.size()) + " " + BOUNDS.get(i / OPTIMIZERS.size());
      moves(name, trainings.get(i), (int) result.networks().get(i).parameterCount());
    }
  }

  private static void moves(String name, TrainableNetwork<double[]> training, int parameters) {
    Random random = new Random(5);
    training.initialize(1);
    for (int r = 0; r < ROWS; r++) {
      training.inputs()[r * training.inputStride()] = random.nextGaussian();
      training.inputs()[r * training.inputStride() + 1] = random.nextGaussian();
      training.targets()[r * training.targetStride()] = 2 + random.nextGaussian();
    }
    List<double[]> seen = new ArrayList<>();
    for (int step = 0; step < 20; step++) {
      double[] values = new double[parameters];
      training.readValues(values);
      seen.add(values);
      assertThat(training.step(ROWS, 1, step, 0.01)).as(name).isFinite();
    }
    assertThat(Arrays.equals(seen.get(0), seen.get(19))).as(name).isFalse();
    double first = lossAt(training, seen.get(0));
    assertThat(lossAt(training, seen.get(19))).as(name).isLessThan(first);
  }

  private static double lossAt(TrainableNetwork<double[]> training, double[] values) {
    training.writeValues(values);
    return training.lossAndGradient(ROWS);
  }
}
