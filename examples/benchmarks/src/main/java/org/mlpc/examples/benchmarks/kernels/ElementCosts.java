package org.mlpc.examples.benchmarks.kernels;

import java.util.Arrays;
import java.util.Locale;

/** Prints nanoseconds an element of the passes over arrays, for a row, a small batch and a large one. */
final class ElementCosts {

  /** Rows and width. */
  private static final int[][] SHAPES = {{1, 16}, {1, 10}, {16, 16}, {16, 3}, {32, 10}, {32, 128}, {128, 512}, {1024, 1024}};

  private static final int ROUNDS = 9;

  /** Until C2 has compiled a pass of many vector operations, which takes it longer than the loop of a shape lasts. */
  private static final double FIRST_SECONDS = 1.5;

  private ElementCosts() {}

  public static void main(String[] args) {
    System.out.printf("JDK %s: ns an element (ns a call)%n%n| rows × width |", Runtime.version().feature());
    for (ElementKernel kernel : ElementKernel.values()) {
      System.out.printf(" %s |", kernel.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    System.out.println();
    for (ElementKernel kernel : ElementKernel.values()) {
      time(kernel, new ElementKernel.Numbers(1, 16), 1, 16, FIRST_SECONDS);
    }
    for (int[] shape : SHAPES) {
      System.out.printf("| %d × %d |", shape[0], shape[1]);
      for (ElementKernel kernel : ElementKernel.values()) {
        double nanos = nanos(kernel, shape[0], shape[1]);
        System.out.printf(Locale.ROOT, " %.2f (%.0f) |", nanos / (shape[0] * shape[1]), nanos);
      }
      System.out.println();
    }
  }

  private static double nanos(ElementKernel kernel, int rows, int width) {
    ElementKernel.Numbers numbers = new ElementKernel.Numbers(rows, width);
    time(kernel, numbers, rows, width, 0.2);
    double[] nanos = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      nanos[round] = time(kernel, numbers, rows, width, 0.02);
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2];
  }

  private static double time(ElementKernel kernel, ElementKernel.Numbers numbers, int rows, int width, double seconds) {
    long runs = 0;
    int chunk = Math.max(1, 20_000 / (rows * width));
    long start = System.nanoTime();
    long elapsed;
    do {
      for (int i = 0; i < chunk; i++) {
        kernel.run(numbers, rows, width);
      }
      runs += chunk;
      elapsed = System.nanoTime() - start;
    } while (elapsed < seconds * 1e9);
    return (double) elapsed / runs;
  }
}
