package org.mlpc.examples.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.mlpc.compiler.benchmark.NetworkBenchmark;
import org.mlpc.compiler.benchmark.SyntheticRows;
import org.mlpc.examples.benchmarks.Networks;
import org.mlpc.examples.benchmarks.Workload;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
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

/** Raw predictions of one row and of many. With {@code -prof gc}: they allocate nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class PredictBenchmark {

  private interface Predictor {
    void predict(float[] features, float[] outputs, int rows);
  }

  @Param({"T1", "T2", "T3", "T4", "T5"})
  private Workload workload;

  @Param({"1", "256"})
  private int rows;

  private Predictor predictor;
  private float[] features;
  private float[] outputs;

  /** Draws weights and rows. */
  @Setup
  public void prepare() {
    prepare(Networks.definition(workload));
  }

  private <N extends Network<?, ?>> void prepare(NetworkDefinition<N, float[]> definition) {
    N network = new NetworkBenchmark<>(definition).initialized();
    predictor = (x, y, n) -> definition.predict(network, x, y, n);
    features = SyntheticRows.inputs(definition.schema(), definition.elements(), rows);
    outputs = new float[rows * definition.schema().targetWidth()];
  }

  /** The outputs. */
  @Benchmark
  public float[] predict() {
    predictor.predict(features, outputs, rows);
    return outputs;
  }
}
