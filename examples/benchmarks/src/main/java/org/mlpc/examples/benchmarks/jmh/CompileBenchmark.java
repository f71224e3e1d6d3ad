package org.mlpc.examples.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.source.SourceFile;
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

/** From the text of a {@code .mlp} file to Java text, in a warm JVM and (single shot) in a cold one. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SingleShotTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CompileBenchmark {

  @Param({"T1", "T4"})
  private String model;

  private String text;

  /** Reads the file; run in the folder of this module. */
  @Setup
  public void read() throws IOException {
    text = Files.readString(Path.of("src/main/mlp/org/mlpc/examples/benchmarks", model + ".mlp"));
  }

  /** Java text, diagnostics and all. */
  @Benchmark
  public CompilationResult compile() {
    return MlpCompiler.compile(List.of(SourceFile.of(model + ".mlp", text)), CompilerOptions.DEFAULT);
  }
}
