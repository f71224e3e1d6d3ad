package org.mlpc.examples.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.mlpc.examples.benchmarks.kernels.DenseKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The three products of a dense layer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class DenseBenchmark {

  @Param
  private DenseKernel.Product product;

  /** Rows, inputs, units. */
  @Param({"32x784x128", "128x784x512", "128x512x256", "256x1024x1024", "32x30x64", "16x4x16", "1x784x128"})
  private String shape;

  private DenseKernel kernel;

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    String[] sizes = shape.split("x");
    kernel = new DenseKernel(
        product, Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
  }

  /** One product. */
  @Benchmark
  public void product() {
    kernel.run();
  }
}
