package org.mlpc.compiler.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;

class NetworkBenchmarkTest {

  private static final String TEXT = """
      model Everything {
        input {
          width: real(0 .. 3)
          rooms: int(1 .. 9)?  @missing(mean)
          street: category { quiet, loud }
          extras: set { garden, garage }
          corner: bool
        }
        output { price: category { low, middle, high } }
        network { dense(5, relu) dropout(0.5) dense(4, tanh) output }
        train { batch = 4 }
      }
      """;

  private final CompilationResult compiled =
      MlpCompiler.compile(List.of(SourceFile.of("Everything.mlp", TEXT)), CompilerOptions.DEFAULT);

  @Test
  void workLeavesOutTheInputGradientOfTheFirstLayer() {
    // 7 inputs: width, rooms, 2 of street, 2 of extras, corner.
    assertThat(Work.trainingFlops(compiled.networks().get(0))).isEqualTo(2 * (2 * 7 * 5 + 3 * 5 * 4 + 3 * 4 * 3));
    assertThat(Work.predictionFlops(compiled.networks().get(0))).isEqualTo(2 * (7 * 5 + 5 * 4 + 4 * 3));
  }

  @Test
  void measuresColumnsOfEveryKind() throws Exception {
    Map<String, String> sources = compiled.files().stream()
        .collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text));
    measure((NetworkDefinition<?, ?>) InMemoryCompiler.compile(sources, List.of(NetworkDefinition.class))
        .loadClass("Everything").getMethod("definition").invoke(null));
  }

  private static <N extends Network<?, ?>, A> void measure(NetworkDefinition<N, A> definition) throws Exception {
    NetworkBenchmark<N, A> benchmark = new NetworkBenchmark<>(definition);
    NetworkBenchmark.Result result = benchmark.run(50, 4, 1, 0.2, 332);
    // Vectors are objects until C2 is through with them, which a busy machine may put off beyond any warm-up.
    for (int again = 0; again < 9 && result.training().bytesPerStep() > 0; again++) {
      result = benchmark.run(50, 4, 1, 0.2, 332);
    }
    assertThat(result.training().samplesPerSecond()).isPositive();
    assertThat(result.training().microsPerStep()).isPositive();
    assertThat(result.training().bytesPerStep()).isZero();
    assertThat(result.prediction().bytes()).isZero();
    assertThat(result.prediction().nanos()).isPositive();
    assertThat(result.batchRowsPerSecond()).isPositive();
    assertThat(result.trainGflops()).isEqualTo(332 * result.training().samplesPerSecond() * 1e-9);
  }
}
