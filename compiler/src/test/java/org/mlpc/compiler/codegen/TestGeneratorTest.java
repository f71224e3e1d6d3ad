package org.mlpc.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.analysis.Analysis;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.transform.Rewrites;

class TestGeneratorTest {

  private static final String MIXED = """
      package p
      model Mixed {
        input @standardize { a: real b: real(0 .. 10)[3] c: category { x, y } d: bool }
        output { y: category { one, two, three } }
        network { dense(8, tanh) batchNorm dense(6) prelu dropout(0.2) output(softmax) }
        train { optimizer = adam(rate = 0.01) epochs = 3 }
      }
      """;

  private static final String XOR = """
      package p
      model Xor {
        input { a, b: bool }
        output { y: bool }
        network { dense(8, tanh) output(sigmoid) }
        train { optimizer = adam(rate = 0.05) batch = all epochs = 300 }
        examples { [0, 0] -> 0 [0, 1] -> 1 [1, 0] -> 1 [1, 1] -> 0 }
      }
      """;

  @Test
  void everyTestOfASoundNetworkPasses() throws Exception {
    assertThat(run(MIXED, "")).hasSize(10);
    assertThat(run(XOR, "")).hasSize(11).contains("examplesHold");
    assertThat(run(XOR.replace("epochs = 300", "epochs = 300 precision = float64"), "")).hasSize(10);
  }

  @Test
  void aPerceptronHasNoGradientToCheck() throws Exception {
    String perceptron = XOR.replace("dense(8, tanh) output(sigmoid)", "output(step)").replace("[1, 1] -> 0",
        "[1, 1] -> 1")
        .replaceFirst("train .*", "train { optimizer = perceptron batch = 1 epochs = 30 }");
    assertThat(run(perceptron, "")).contains("examplesHold")
        .doesNotContain("backwardPassGivesWhatDifferencesGive", "gradientIsThatOfDoublePrecision");
  }

  @Test
  void anExampleThatDoesNotHoldIsNamedWithItsLine() {
    assertThatThrownBy(() -> run(XOR.replace("epochs = 300", "epochs = 1"), ""))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Xor.mlp:7: the example ");
  }

  @Test
  void anExpectationWithoutWeightsFails() {
    String expecting = XOR.replaceFirst("examples .*", "expect { accuracy >= 90% on \"xor.csv\" }");
    assertThatThrownBy(() -> run(expecting, ""))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Xor.mlp:7: expected accuracy >= 0.9 on xor.csv, but no weights are bundled with Xor");
  }

  @Test
  void aBrokenBackwardPassIsFoundAndItsTensorAndLineAreNamed() {
    assertThatThrownBy(() -> run(XOR, "Tanh.gradient("))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Xor.mlp:5: the gradient of dense1.weight[");
  }

  /**
   * Generates, compiles and runs the tests, and gives the names of those that passed.
   *
   * @param dropped a line of the generated training that has this is left out; empty for none
   */
  private static List<String> run(String source, String dropped) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    String name = source.contains("model Mixed") ? "Mixed" : "Xor";
    Network network =
        Analysis.analyse(MlpParser.parse(SourceFile.of(name + ".mlp", source), diagnostics), diagnostics).get(0);
    Map<String, String> files = new HashMap<>();
    List<JavaFileText> all = new ArrayList<>(JavaGenerator.generate(Rewrites.program(network)));
    all.addAll(TestGenerator.generate(network, "src/main/mlp/p"));
    all.addAll(TestGenerator.checks());
    all.forEach(file -> files.put(file.path().replace(".java", "").replace('/', '.'), file.text()));
    files.computeIfPresent("p." + name + "Training", (file, text) -> text.lines()
        .filter(line -> dropped.isEmpty() || !line.contains(dropped)).collect(Collectors.joining("\n")));
    Class<?> test = InMemoryCompiler.compile(files, List.of(Network.class, org.mlpc.runtime.Network.class, Test.class))
        .loadClass("p." + name + "ContractTest");
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    List<String> passed = new ArrayList<>();
    for (Method method : test.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        try {
          method.invoke(constructor.newInstance());
        } catch (InvocationTargetException failed) {
          throw (Error) failed.getCause();
        }
        passed.add(method.getName());
      }
    }
    return passed;
  }
}
