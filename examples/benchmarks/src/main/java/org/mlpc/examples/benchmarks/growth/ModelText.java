package org.mlpc.examples.benchmarks.growth;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.runtime.NetworkDefinition;

/** A network of some width and depth, written as a {@code .mlp} file and compiled in memory. */
record ModelText(int inputs, int width, int depth, int batch) {

  private static final String TEXT = """
      model Growth {
        input { x: real[%d] }
        output { label: category(0 .. 9) }
        network {
      %s    output(softmax)
        }
        train {
          loss      = crossEntropy
          optimizer = sgd(rate = 1e-4)
          batch     = %d
          report    = [loss]
        }
      }
      """;

  String text() {
    String hidden = "    dense(%d, relu)%n".formatted(width);
    return TEXT.formatted(inputs, hidden.repeat(depth), batch);
  }

  CompilationResult compiled() {
    return MlpCompiler.compile(List.of(SourceFile.of("Growth.mlp", text())), CompilerOptions.DEFAULT);
  }

  Network network() {
    return compiled().networks().get(0);
  }

  NetworkDefinition<?, ?> definition() throws ReflectiveOperationException {
    Map<String, String> sources = compiled().files().stream()
        .collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text));
    return (NetworkDefinition<?, ?>) InMemoryCompiler.compile(sources, List.of(NetworkDefinition.class))
        .loadClass("Growth").getMethod("definition").invoke(null);
  }
}
