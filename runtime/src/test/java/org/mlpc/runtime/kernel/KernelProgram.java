package org.mlpc.runtime.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mlpc.runtime.kernel.activation.Float32Activations;
import org.mlpc.runtime.kernel.activation.Prelu;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.loss.Float32Losses;
import org.mlpc.runtime.kernel.normalization.BatchNorm;
import org.mlpc.runtime.kernel.normalization.Dropout;
import org.mlpc.runtime.kernel.normalization.GroupNorm;
import org.mlpc.runtime.kernel.optimizer.Float32Updates;
import org.mlpc.runtime.kernel.optimizer.Gradients;
import org.mlpc.runtime.random.Initializers;

/**
 * Runs every kernel of float on odd sizes, with ordinary numbers and with NaN, infinities, zeros of both signs and
 * denormals among them, and prints a digest of each result's bits, NaNs taken as one. Processes with other kernels,
 * lanes or threads print the same lines.
 */
public final class KernelProgram {

  private static final int[][] SIZES = {
    {1, 1, 1}, {1, 784, 10}, {1, 100, 130}, {2, 3, 10}, {5, 17, 33}, {7, 33, 17}, {13, 16, 16}, {31, 100, 3},
    {33, 5, 100}, {64, 129, 48}, {3, 64, 65}, {40, 31, 1}, {600, 301, 1},
    {33, 784, 10}, {50, 70, 200}, {9, 300, 150}, {48, 9, 10}, {17, 20, 8}, {16, 4, 13}, {32, 6, 15},
    {20, 7, 2}, {18, 5, 4}, {12, 50, 6}, {500, 400, 3}, {65, 333, 101}, {1, 1100, 203}};

  private final Map<String, Long> digests = new LinkedHashMap<>();

  private KernelProgram() {}

  public static void main(String[] arguments) {
    try (Team team = Team.open(Integer.getInteger("mlpc.test.threads", 1))) {
      digests().forEach((name, digest) -> System.out.printf("%s %016x%n", name, digest));
    }
  }

  static Map<String, Long> digests() {
    KernelProgram program = new KernelProgram();
    for (int[] size : SIZES) {
      program.dense(size[0], size[1], size[2]);
      program.rows(size[0], size[2]);
      program.losses(size[0], size[2]);
    }
    for (int n : new int[] {1, 3, 10, 16, 17, 33, 100, 1000}) {
      program.elementwise(n);
    }
    program.updates(70_001);
    return program.digests;
  }

  private void dense(int rows, int in, int out) {
    String size = " " + rows + "x" + in + "x" + out;
    float[] x = matrix(rows, in, 1);
    float[] gz = matrix(rows, out, 2);
    float[] weight = new float[Panels.length(in, out)];
    Panels.pack(draw(out * in, 3), 0, out, in, weight);
    float[] bias = java.util.Arrays.copyOf(draw(out, 4), Panels.padded(out));
    float[] scratch = new float[Dense.scratchLength(rows, in, out)];
    float[] z = new float[rows * Panels.stride(out)];
    Dense.forward(x, rows, in, weight, bias, out, z);
    add("forward" + size, z);
    Dense.forwardRelu(x, rows, in, weight, bias, out, z);
    add("forwardRelu" + size, z);
    float[] gx = new float[rows * Panels.stride(in)];
    Dense.inputGradient(gz, rows, out, weight, in, gx, scratch);
    add("inputGradient" + size, gx);
    Dense.inputGradientRelu(gz, rows, out, weight, in, x, gx, scratch);
    add("inputGradientRelu" + size, gx);
    float[] gw = new float[weight.length];
    Dense.weightGradient(x, rows, in, gz, out, gw, scratch);
    add("weightGradient" + size, gw);
    Dense.biasGradient(gz, rows, out, bias);
    add("biasGradient" + size, bias);
  }

  private void rows(int rows, int n) {
    String size = " " + rows + "x" + n;
    float[] x = matrix(rows, n, 5);
    float[] g = matrix(rows, n, 6);
    float[] weight = java.util.Arrays.copyOf(draw(n, 7), Panels.padded(n));
    float[] bias = java.util.Arrays.copyOf(draw(n, 8), Panels.padded(n));
    float[] a = new float[x.length];
    Softmax.forward(x, rows, n, a);
    add("softmax" + size, a);
    Softmax.gradient(a, g, rows, n);
    add("softmax gradient" + size, g);
    Prelu.forward(x, rows, n, weight, true, a);
    add("prelu" + size, a);
    float[] sums = new float[Panels.padded(n)];
    Prelu.slopeGradient(x, g, rows, n, sums);
    add("prelu slope" + size, sums);
    Prelu.gradient(x, g, rows, n, weight, false);
    add("prelu gradient" + size, g);
    float[] normalized = new float[x.length];
    float[] inverse = new float[Math.max(rows, Panels.padded(n))];
    GroupNorm.forward(x, rows, n, 1, weight, bias, 1e-5, normalized, inverse, a);
    add("layerNorm" + size, a);
    GroupNorm.gradient(normalized, g, rows, n, 1, weight, inverse, sums, bias);
    add("layerNorm gradient" + size, g);
    if (rows > 1) {
      float[] mean = new float[Panels.padded(n)];
      float[] variance = new float[Panels.padded(n)];
      BatchNorm.forward(x, rows, n, weight, bias, 1e-5, 0.9, mean, variance, normalized, inverse, sums, a);
      add("batchNorm" + size, a);
      add("batchNorm variance" + size, variance);
      BatchNorm.gradient(normalized, g, rows, n, weight, inverse, sums, bias);
      add("batchNorm gradient" + size, g);
      BatchNorm.predict(x, rows, n, weight, bias, 1e-5, mean, variance, a);
      add("batchNorm predict" + size, a);
    }
    Dropout.mask(a, rows, n, 0.4, 9, 1, 2);
    Dropout.apply(a, x, x.length);
    add("dropout" + size, x);
  }

  private void losses(int rows, int n) {
    losses("", rows, n, 1);
    losses(" sure", rows, n, 60);
  }

  private void losses(String kind, int rows, int n, float times) {
    float[] z = matrix(rows, n, 10);
    for (int i = 0; i < z.length; i++) {
      z[i] *= times;
    }
    float[] y = new float[z.length];
    for (int r = 0; r < rows; r++) {
      y[r * Panels.stride(n) + r % n] = 1;
    }
    for (String name : Float32Losses.NAMES) {
      float[] g = new float[z.length];
      double loss = Float32Losses.lossAndGradient(name, z, y, rows, n, 1.0 / n, g);
      add(name + kind + " " + rows + "x" + n, g);
      digests.put(name + kind + " loss " + rows + "x" + n, Double.doubleToLongBits(loss));
    }
  }

  private void elementwise(int n) {
    for (boolean special : new boolean[] {false, true}) {
      float[] z = draw(n, 11);
      if (special) {
        mar(z);
      }
      for (String name : Float32Activations.NAMES) {
        float[] a = new float[n];
        Float32Activations.forward(name, z, a);
        add(name + " " + n + special, a);
        float[] g = draw(n, 12);
        Float32Activations.gradient(name, z, a, g);
        add(name + " gradient " + n + special, g);
      }
    }
    updates(n);
  }

  private void updates(int n) {
    double[] gradients = Golden.doubles(draw(3 * n, 13));
    double[] tiny = Arrays.stream(gradients).map(g -> g * 1e-35).toArray();
    for (String name : Float32Updates.NAMES) {
      add(name + " " + n, new Float32Updates(0.25).run(name, draw(n, 14), gradients, 3));
      add(name + " tiny " + n, new Float32Updates(0.25).run(name, new float[n], tiny, 3));
    }
    float[] g = draw(n, 15);
    Gradients.penalize(g, draw(n, 16), n, 0.5, 0.01, 0.02);
    Gradients.clipValue(g, n, 0.7);
    Gradients.multiply(g, n, 1.1);
    add("penalize " + n, g);
  }

  private static float[] matrix(int rows, int n, int tensor) {
    float[] matrix = new float[rows * Panels.stride(n)];
    float[] dense = draw(rows * n, tensor);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(dense, r * n, matrix, r * Panels.stride(n), n);
    }
    return matrix;
  }

  private static float[] draw(int n, int tensor) {
    float[] values = new float[n];
    Initializers.normal(values, 0, 1, n, 1.5, 7, tensor);
    return values;
  }

  private static void mar(float[] z) {
    float[] special = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0, -0f, Float.MIN_VALUE, -1e-40f,
        Float.MAX_VALUE, -Float.MAX_VALUE, 89, -104, 20, -20, 0.625f, 0.92f, 1};
    for (int i = 0; i < z.length; i += 2) {
      z[i] = special[i / 2 % special.length];
    }
  }

  private void add(String name, float[] values) {
    long digest = 1;
    for (float value : values) {
      digest = digest * 0x9E3779B97F4A7C15L + Float.floatToIntBits(value) ^ digest >>> 29;
    }
    digests.put(name, digest);
  }
}
