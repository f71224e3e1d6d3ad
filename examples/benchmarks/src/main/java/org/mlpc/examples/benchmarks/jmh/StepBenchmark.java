package org.mlpc.examples.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.mlpc.compiler.benchmark.SyntheticRows;
import org.mlpc.examples.benchmarks.Networks;
import org.mlpc.examples.benchmarks.Workload;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.data.Dataset;
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

/** One update on rows that lie in the batch already. With {@code -prof gc}: it allocates nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class StepBenchmark {

  @Param({"T1", "T2", "T3", "T4", "T5"})
  private Workload workload;

  @Param("1")
  private int threads;

  private TrainableNetwork<float[]> network;
  private long step;

  /** Fills a batch. */
  @Setup
  public void prepare() {
    NetworkDefinition<?, float[]> definition = Networks.definition(workload);
    network = definition.training(workload.batch(), threads);
    network.initialize(1);
    Dataset<float[]> rows = SyntheticRows.dataset(definition.schema(), definition.elements(), workload.batch());
    for (int row = 0; row < workload.batch(); row++) {
      rows.copyFeatures(row, network.inputs(), row * network.inputStride());
      rows.copyTargets(row, network.targets(), row * network.targetStride());
    }
    warmUpLoss();
  }

  /**
   * A large network asks for its loss so rarely that the JVM has compiled it after a quarter of a minute only, and
   * until then it makes objects of vectors.
   */
  private void warmUpLoss() {
    long end = System.nanoTime() + 300_000_000;
    while (System.nanoTime() < end) {
      step();
    }
    for (int i = 0; i < 2000; i++) {
      network.loss(workload.batch());
    }
  }

  /** The sum of the rows' losses. */
  @Benchmark
  public double step() {
    return network.step(workload.batch(), 1, step++, 1e-4);
  }
}
