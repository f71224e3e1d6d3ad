package org.mlpc.examples.benchmarks.kernels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mlpc.compiler.benchmark.FmaPeak;
import org.mlpc.examples.benchmarks.kernels.DenseKernel.Product;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints what share of the machine's peak each product reaches on each shape, and marks those that fell into the slow
 * state into which C2 lets a kernel fall by the way its source is written.
 */
@Command(name = "kernel-shares", mixinStandardHelpOptions = true, description = "Each product beside the machine's peak.")
final class KernelShares implements Callable<Integer> {

  /** Rows, inputs, units of the layers of T1, T2, T4, T5 and T3. */
  private static final int[][] SHAPES = {
    {32, 784, 128}, {32, 128, 10}, {128, 784, 512}, {128, 512, 256}, {128, 256, 10}, {256, 1024, 1024}, {256, 1024, 10},
    {32, 30, 64}, {32, 64, 32}, {32, 32, 1}, {16, 4, 16}, {16, 16, 3}, {1, 784, 128}, {1, 784, 512}, {1, 512, 256},
    {1, 30, 64}, {1, 4, 16}, {256, 784, 512},
  };

  /** Products of this many operations or more ought to be quick. */
  private static final double LARGE = 1e6;

  /** The warm-up ends when three runs of this many seconds agree, and no sooner than after {@link #LEAST} of them. */
  private static final double RUN = 0.05;
  private static final int LEAST = 10;
  private static final int MOST = 100;
  private static final double AGREEING = 0.03;

  @Option(names = "--slow", defaultValue = "0.5", description = "Share below which a large product is marked.")
  private double slow;

  @Option(names = "--rounds", defaultValue = "9", description = "How often each is measured; the median counts.")
  private int rounds;

  @Option(names = "--products", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all if left out.")
  private List<Product> products = List.of(Product.values());

  private final FmaPeak peak = new FmaPeak();

  public static void main(String[] args) {
    System.exit(new CommandLine(new KernelShares()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() {
    peak.gflops(1);
    System.out.printf("JDK %s, peak %.0f GFLOP/s%n%n", Runtime.version().feature(), peak.gflops(0.5));
    System.out.printf("| rows × in → out | %s%n", products.stream().map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .reduce("", (line, name) -> line + name + " | ns | "));
    for (int[] shape : SHAPES) {
      System.out.printf("| %d × %d → %d |", shape[0], shape[1], shape[2]);
      for (Product product : products) {
        print(new DenseKernel(product, shape[0], shape[1], shape[2]));
      }
      System.out.println();
    }
    return 0;
  }

  private void print(DenseKernel kernel) {
    double[] shares = new double[rounds];
    double[] nanos = new double[rounds];
    warmUp(kernel);
    for (int round = 0; round < rounds; round++) {
      nanos[round] = run(kernel, 0.02);
      shares[round] = kernel.flops() / nanos[round] / peak.gflops(0.005);
    }
    Arrays.sort(shares);
    Arrays.sort(nanos);
    double share = shares[rounds / 2];
    System.out.printf(" %.0f %%%s | %.0f |", 100 * share, kernel.flops() >= LARGE && share < slow ? " slow" : "",
        nanos[rounds / 2]);
  }

  /** The first kernels of a process are interpreted for a second or more while the JVM compiles them. */
  private static void warmUp(DenseKernel kernel) {
    int agreeing = 0;
    double last = 0;
    for (int i = 0; i < MOST && (i < LEAST || agreeing < 3); i++) {
      double nanos = run(kernel, RUN);
      agreeing = Math.abs(nanos - last) < AGREEING * nanos ? agreeing + 1 : 0;
      last = nanos;
    }
  }

  /** Nanoseconds of one run. */
  private static double run(DenseKernel kernel, double seconds) {
    long runs = 0;
    long start = System.nanoTime();
    long elapsed;
    int chunk = (int) Math.max(1, 20_000 / kernel.flops());
    do {
      for (int i = 0; i < chunk; i++) {
        kernel.run();
      }
      runs += chunk;
      elapsed = System.nanoTime() - start;
    } while (elapsed < seconds * 1e9);
    return (double) elapsed / runs;
  }
}
