package org.mlpc.compiler.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.process.CompiledModels;
import org.mlpc.compiler.process.Jvm;
import org.mlpc.compiler.source.SourceFile;

/**
 * Updates and raw predictions allocate nothing, in every example and in models of every kind. The JVM interprets them,
 * in plain kernels: there a single allocation in the text shows, that C2 would do away with on a good day.
 */
class AllocationTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir
  private Path folder;

  private final List<String> names = new ArrayList<>();
  private CompiledModels models;

  @BeforeEach
  void begin() {
    models = new CompiledModels(folder);
  }

  @Test
  void examplesAllocateNothing() throws Exception {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(EXAMPLES)) {
      files = paths.filter(path -> path.toString().endsWith(".mlp") && path.toString().contains("main/mlp"))
          .filter(path -> !path.toString().contains("benchmarks") && !path.toString().contains("mnist"))
          .sorted(Comparator.comparing(Path::toString)).toList();
    }
    assertThat(files).hasSizeGreaterThan(9);
    for (Path model : files) {
      add(SourceFile.read(model));
    }
    assertNothing(1);
  }

  @Test
  void everyKindAllocatesNothing() throws Exception {
    add(SourceFile.of("Every.mlp", EveryKind.text()));
    assertNothing(1);
  }

  @Test
  void aTeamAllocatesNothing() throws Exception {
    add(SourceFile.of("Shared.mlp", """
        package shared
        model Shared {
          input { x: real[64] }
          output { y: category(0 .. 9) }
          network { dense(64, relu) dropout(0.2) dense(64, relu) output }
          train { batch = 64 }
        }
        """));
    assertNothing(2);
  }

  private void add(SourceFile file) throws IOException {
    for (Network network : models.generate(file)) {
      String name = network.packageName() + "." + network.name();
      String array = network.precision() == Precision.FLOAT32 ? "float[]" : "double[]";
      names.add(name);
      models.write(name + "Sums", """
          package %s;
          public final class %sSums implements java.util.function.ToDoubleFunction<Object[]> {
            @Override
            public double applyAsDouble(Object[] at) {
              %2$s network = (%2$s) at[0];
              return network.lossAndGradient((%3$s) at[1], (%3$s) at[2], 3, (%3$s) at[3]) + network.weight((%3$s) at[2], 3);
            }
          }
          """.formatted(network.packageName(), network.name(), array));
    }
  }

  private void assertNothing(int threads) {
    models.compile();
    names.add(0, String.valueOf(threads));
    String output = Jvm.own("-Xint", "-Dmlpc.kernels=scalar")
        .run(List.of(folder), AllocationProgram.class.getName(), names.toArray(String[]::new));
    assertThat(output.lines()).hasSize(names.size() - 1).as(output)
        .allSatisfy(line -> assertThat(line).matches("\\w+ steps [1-9]\\d* bytes 0( 0 0 0)?"));
  }
}
