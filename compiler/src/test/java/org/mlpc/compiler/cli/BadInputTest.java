package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the input is one message and exit code 1, and nothing is written. */
class BadInputTest {

  @TempDir private Path folder;
  private IrisFiles files;
  private String model;

  @BeforeEach
  void model() {
    files = new IrisFiles(folder);
    model = files.model().toString();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    ",species\\n|,kind\\n|no column \"species\"; the file has sepal length (cm), sepal width (cm), petal length (cm), "
        + "petal width (cm), kind",
    "4\\.9|abc|row 2 (line 3), column \"sepal length (cm)\": \"abc\" is not a number",
    "4\\.9|NaN|row 2 (line 3), column \"sepal length (cm)\": NaN is no value",
    "4\\.9|''|row 2 (line 3), column \"sepal length (cm)\": the cell is empty",
    "setosa|rose|row 1 (line 2), column \"species\": \"rose\" is none of the labels setosa, versicolor, virginica",
    "(?s).*|''|the file is empty",
    "(?s)\\n.*|''|there is a header, but no row below it",
  })
  void dataAtFault(String search, String replacement, String message) throws IOException {
    Path data = files.data(search, replacement.replace("\\n", "\n"));
    refuses(message, "train", model, "--data", data.toString(), "--save", "model.safetensors");
  }

  @Test
  void dataThatIsNotThere() throws IOException {
    refuses("absent.csv: no such file", "train", model, "--data", folder.resolve("absent.csv").toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "dense(16, tanh)|desne(16, tanh)|error[MLP0201]: |Iris.mlp:14:14|did you mean `dense`",
    "dense(16, tanh)|dense(16.5, tanh)|error[MLP0|Iris.mlp:14:20|",
    "dense(16, tanh)|dense(0, tanh)|error[MLP0|Iris.mlp:14:20|",
    "= crossEntropy|= bce|error[MLP0501]: |Iris.mlp:19:17|crossEntropy",
  })
  void modelsAtFault(String text, String replacement, String error, String place, String help) throws IOException {
    Path wrong = Path.of(model);
    Files.writeString(wrong, Files.readString(wrong).replace(text, replacement));
    for (String[] command : new String[][] {
        {"check", model}, {"generate", model, "--out", folder.resolve("out").toString()},
        {"train", model, "--data", files.data().toString()}}) {
      CapturedConsole console = new CapturedConsole();
      assertThat(console.run(command)).isEqualTo(ExitCode.INPUT);
      assertThat(console.err()).contains(error, place, help == null ? "" : help, "1 error").doesNotContain("\tat ");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void modelFilesAtFault() throws IOException {
    String data = files.data().toString();
    Path whole = folder.resolve("whole.safetensors");
    assertThat(new CapturedConsole().run("train", model, "--data", data, "--epochs", "1", "--save", whole.toString()))
        .isZero();
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(bytes, bytes.length - 1));
    Path header = Files.write(folder.resolve("header.safetensors"), Arrays.copyOf(bytes, 100));
    Path text = files.write("text.safetensors", "this is no model");
    Path foreign = Path.of(model).resolveSibling("Other.mlp");
    Files.writeString(foreign, Files.readString(Path.of(model)).replace("model Iris", "model Other")
        .replace("dense(16", "dense(8"));
    for (Path file : List.of(cut, header, text)) {
      refuses(file.getFileName() + ": is not a whole safetensors file", "predict", model, "--model", file.toString(),
          "--data", data);
    }
    refuses("does not fit Other", "evaluate", foreign.toString(), "--model", whole.toString(), "--data", data);
    refuses("absent: no such file", "predict", model, "--model", folder.resolve("absent").toString(), "--data", data);
  }

  @Test
  void foldersThatCannotBeWritten() throws IOException {
    String data = files.data().toString();
    for (String option : List.of("--save", "--history")) {
      refuses("is not a folder", "train", model, "--data", data, option, data + "/file");
      refuses("a folder; name a file", "train", model, "--data", data, option, folder.toString());
    }
    refuses("", "generate", model, "--out", data);
  }

  private void refuses(String message, String... command) throws IOException {
    List<Path> before = contents();
    CapturedConsole console = new CapturedConsole();
    assertThat(console.run(command)).as(console.err()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).startsWith("error: ").contains(message).hasLineCount(1);
    assertThat(console.out()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted().toList();
    }
  }
}
