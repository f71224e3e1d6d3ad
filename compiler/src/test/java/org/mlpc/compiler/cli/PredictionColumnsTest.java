package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionColumnsTest {

  private static final String CORNERS = "a,b\n0,0\n0,1\n1,0\n1,1\n";

  @TempDir private Path folder;

  @Test
  void aBoolHasTheProbabilityOfItsTrueWord() throws IOException {
    List<String> rows = predict("y: bool @values(true = \"Y\", false = \"N\")", "sigmoid", "loss = bce", "N", "Y");
    assertThat(rows.get(0)).isEqualTo("y,p_Y");
    assertThat(rows.get(1)).matches("N,0\\.0\\d+");
    assertThat(rows.get(2)).matches("Y,0\\.9\\d+");
  }

  @Test
  void aMarginIsNoProbability() throws IOException {
    assertThat(predict("y: bool", "linear", "loss = hinge", "0", "1"))
        .containsExactly("y", "false", "true", "true", "false");
  }

  @Test
  void aNumberStandsAlone() throws IOException {
    List<String> rows = predict("y: real @column(\"the y\")", "linear", "loss = mse", "0", "1");
    assertThat(rows.get(0)).isEqualTo("the y");
    assertThat(Double.parseDouble(rows.get(2))).isBetween(0.8, 1.2);
  }

  @Test
  void aSetIsOneCellAndAProbabilityALabel() throws IOException {
    List<String> rows = predict("y: set { some, odd }", "sigmoid", "loss = bce", "", "some;odd");
    assertThat(rows.get(0)).isEqualTo("y,p_some,p_odd");
    assertThat(rows.get(1)).startsWith(",0.0").doesNotContain("some");
    assertThat(rows.get(2)).startsWith("some;odd,0.9");
  }

  /** Trains XOR with this target and predicts the four corners. */
  private List<String> predict(String target, String output, String loss, String even, String odd) throws IOException {
    IrisFiles files = new IrisFiles(folder);
    String model = files.write("M.mlp", """
        model M {
          input { a, b: real }
          output { %s }
          network { dense(8, tanh) output(%s) }
          train { %s optimizer = adam(rate = 0.05) batch = all epochs = 400 }
        }
        """.formatted(target, output, loss)).toString();
    String header = target.contains("the y") ? "the y" : "y";
    String data = files.write("data.csv", "a,b," + header + "\n0,0," + even + "\n0,1," + odd + "\n1,0," + odd
        + "\n1,1," + even + "\n").toString();
    String saved = folder.resolve("m.safetensors").toString();
    CapturedConsole console = new CapturedConsole();
    assertThat(console.run("train", model, "--data", data, "--save", saved, "--quiet")).as(console.err()).isZero();
    Path out = folder.resolve("out.csv");
    assertThat(console.run("predict", model, "--model", saved, "--data",
        files.write("corners.csv", CORNERS).toString(), "--out", out.toString())).as(console.err()).isZero();
    return Files.readAllLines(out);
  }
}
