package org.mlpc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.DiagnosticJson;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.format.Formatter;
import org.mlpc.compiler.source.SourceFile;

/** Four times the input takes about four times the work, measured in bytes that are allocated, and no more messages. */
class GrowthTest {

  private static final int SMALL = 150;

  /** Of four times the input; what grows with the square would take sixteen times as much. */
  private static final double MOST = 6;

  private static String each(int n, IntFunction<String> part) {
    return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining());
  }

  private static String network(String layers) {
    return "model A { input { x: real[4] } output { y: real } network {\n" + layers + "output } }\n";
  }

  private static String model(String input, String output, String rest) {
    return "model A { input { " + input + " } output { " + output + " }\n"
        + "network { dense(3, relu) output }\n" + rest + "}\n";
  }

  static Map<String, IntFunction<String>> inputs() {
    Map<String, IntFunction<String>> inputs = new TreeMap<>();
    inputs.put("layers", n -> network("dense(16, relu)\n".repeat(n)));
    inputs.put("layers of all kinds",
        n -> network("dense(16, bias = false) batchNorm relu dropout(0.1) dense(9, prelu) layerNorm\n".repeat(n / 3)));
    inputs.put("activations without layers", n -> network("dense(3)\n" + "tanh linear\n".repeat(n)));
    inputs.put("heads", n -> heads(n, i -> "y" + i));
    inputs.put("heads of no target", n -> heads(n, i -> "z" + i));
    inputs.put("targets without heads", n -> model("x: real", each(n, i -> "y" + i + ": bool\n"), ""));
    inputs.put("columns", n -> model(each(n, i -> "column" + i + ": real\n"), "y: real", ""));
    inputs.put("columns of one name", n -> model("a: real\n".repeat(n), "y: real", ""));
    inputs.put("labels alike in Java", n -> model("x: real", "y: category { " + each(n, i -> "\"a" + ".".repeat(i % 40)
        + "b".repeat(i / 40) + "\", ") + " }", ""));
    inputs.put("unknown labels", n -> model("x: category { " + each(100, i -> "label" + i + ", ") + " }", "y: real",
        "examples {\n" + each(n, i -> "[lapel" + i + "] -> 1\n") + "}\n"));
    inputs.put("arguments", n -> network("dense(2, " + "l2 = 1, ".repeat(n) + "l1 = 1)\n"));
    inputs.put("a long comment for Javadoc", n -> "/// " + "word ".repeat(100 * n) + "\n" + network("dense(3)\n"));
    inputs.put("empty lines", n -> network("\n".repeat(100 * n)));
    return inputs;
  }

  private static String heads(int n, IntFunction<String> name) {
    return "model A { input { x: real[4] } output {\n" + each(n, i -> "y" + i + ": bool\n") + "}\n"
        + "network { dense(3, relu)\n"
        + each(n, i -> "head " + name.apply(i) + " { dense(2, relu) output }\n") + "} }\n";
  }

  static Stream<String> names() {
    return inputs().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void workGrowsWithTheInput(String name) {
    IntFunction<String> input = inputs().get(name);
    allocatedBy(input.apply(SMALL));
    double small = allocatedBy(input.apply(SMALL));
    double large = allocatedBy(input.apply(4 * SMALL));
    assertThat(large / small).as("%s: %,.0f bytes, then %,.0f", name, small, large).isLessThan(MOST);
  }

  private static double allocatedBy(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    SourceFile source = SourceFile.of("A.mlp", text);
    long before = threads.getCurrentThreadAllocatedBytes();
    CompilationResult result = MlpCompiler.compile(List.of(source), CompilerOptions.DEFAULT);
    DiagnosticFormatter.plain().format(result.diagnostics());
    Formatter.format(source, new Diagnostics());
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void messagesDoNotGrow() {
    for (String name : List.of("columns of one name", "heads of no target", "unknown labels", "arguments")) {
      IntFunction<String> input = inputs().get(name);
      assertThat(messages(input.apply(4 * SMALL))).as(name).isLessThan(1.2 * messages(input.apply(SMALL)));
    }
  }

  private static double messages(String text) {
    Diagnostics diagnostics =
        MlpCompiler.compile(List.of(SourceFile.of("A.mlp", text)), CompilerOptions.DEFAULT).diagnostics();
    return DiagnosticFormatter.plain().format(diagnostics).length()
        + DiagnosticJson.format(diagnostics.list()).length();
  }

  @Test
  void textOfAFileStandsInItsClassOnce() {
    String text = network("\n".repeat(30_000) + "dense(3) //" + " ".repeat(30_000) + "end\n");
    CompilationResult result = MlpCompiler.compile(List.of(SourceFile.of("A.mlp", text)), CompilerOptions.DEFAULT);
    String definition = result.files().stream()
        .filter(file -> file.path().equals("ADefinition.java")).findFirst().orElseThrow().text();
    assertThat(definition.length()).isLessThan(text.length() + 10_000);
  }
}
