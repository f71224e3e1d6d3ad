package org.mlpc.runtime.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers computed elsewhere: a resource of lines {@code name = hexadecimal floats}. */
public final class Golden {

  private final Map<String, double[]> values = new HashMap<>();

  public Golden(String resource) {
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Golden.class.getResourceAsStream("/golden/" + resource), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
        String[] parts = line.split(" = ");
        values.put(parts[0], Arrays.stream(parts[1].split(" ")).mapToDouble(Double::parseDouble).toArray());
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public double[] get(String name) {
    double[] value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no golden numbers " + name);
    }
    return value.clone();
  }

  public static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  public static double[] doubles(float[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
    }
    return result;
  }

  /** Rows without gaps laid out as rows of stride(n), with NaN in the padding where {@code poison}. */
  public static double[] rows(double[] dense, int n, boolean poison) {
    int rows = dense.length / n;
    double[] result = new double[rows * Panels.stride(n)];
    Arrays.fill(result, poison ? Double.NaN : 0);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(dense, r * n, result, r * Panels.stride(n), n);
    }
    return result;
  }

  /** The inverse of {@link #rows}. */
  public static double[] dense(double[] rows, int n) {
    int stride = Panels.stride(n);
    double[] result = new double[rows.length / stride * n];
    for (int r = 0; r < rows.length / stride; r++) {
      System.arraycopy(rows, r * stride, result, r * n, n);
    }
    return result;
  }

  /** n elements, then zeros to padded(n). */
  public static double[] padded(double[] vector) {
    return Arrays.copyOf(vector, Panels.padded(vector.length));
  }
}
