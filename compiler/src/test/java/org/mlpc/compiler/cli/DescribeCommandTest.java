package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeCommandTest {

  @TempDir private Path folder;
  private final CapturedConsole console = new CapturedConsole();

  @Test
  void printsLayersCostAndEveryDefault() {
    String model = new IrisFiles(folder).model().toString();
    assertThat(console.run("describe", model)).isZero();
    assertThat(console.out()).startsWith("Iris: 4 → 16 → 3\n").contains("""
        layers
          layer    kind   shape  activation    init  parameters  flops  line
          hidden  dense  4 → 16        tanh  xavier          80    128    14
          output  dense  16 → 3     softmax  xavier          51     96    15

        cost
          parameters          131
          FLOPs a prediction  224
          model               524 bytes of float32
          training            7,472 bytes, data aside
        """).contains("optimizer  = adamW(rate = 0.01, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8")
        .containsPattern("hidden\\.init += xavier")
        .containsPattern("hidden\\.bias += true")
        .containsPattern("adamW\\.beta1 += 0\\.9")
        .containsPattern("seed += 1")
        .containsPattern("precision += float32")
        .contains("xavier: Variance 2/(n + m); the lecture calls it Bengio");
  }

  @Test
  void whatIsWrittenIsNoDefault() {
    String model = new IrisFiles(folder).write("M.mlp", """
        model M {
          input { a: real }
          output { y: real }
          network { h = dense(4, relu, init = lecun(uniform), bias = false) output }
          train { optimizer = sgd(rate = 0.5) seed = 7 }
        }
        """).toString();
    assertThat(console.run("describe", model)).isZero();
    String defaults = console.out().substring(console.out().indexOf("defaults taken"));
    assertThat(defaults).doesNotContain("h.init", "h.bias", "sgd.rate", "seed")
        .containsPattern("output\\.activation += linear")
        .containsPattern("loss += mse")
        .containsPattern("batch += 32")
        .containsPattern("epochs += 100");
  }

  @Test
  void asJson() {
    String model = new IrisFiles(folder).model().toString();
    assertThat(console.run("describe", model, "--json")).isZero();
    assertThat(console.out()).startsWith("{\"model\":\"Iris\"").contains("\"parameters\":131", "\"flops\":224",
        "\"layers\":[{\"layer\":\"hidden\",\"kind\":\"dense\",\"inputs\":4,\"outputs\":16,\"activation\":\"tanh\"");
  }

  @Test
  void asPrograms() {
    String model = new IrisFiles(folder).model().toString();
    assertThat(console.run("describe", model, "--ir")).isZero();
    assertThat(console.out()).startsWith("network Iris float32 [4] -> [3]\nforward\n").contains("backward", "update");
  }

  @Test
  void oneModelOfSeveralIsPickedByName() {
    String models = new IrisFiles(folder).write("Two.mlp", """
        model A { input { a: real } output { y: real } network { output } }
        model B { input { a: real } output { y: bool } network { output } }
        """).toString();
    assertThat(console.run("describe", models)).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("has several models (A, B); pick one with --model-name");
    CapturedConsole picked = new CapturedConsole();
    assertThat(picked.run("describe", models, "--model-name", "B")).isZero();
    assertThat(picked.out()).startsWith("B: 1 → 1\n");
    CapturedConsole wrong = new CapturedConsole();
    assertThat(wrong.run("describe", models, "--model-name", "C")).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("has no model C; it has A, B");
  }
}
