package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainPredictEvaluateTest {

  @TempDir private Path folder;
  private String model;
  private String data;
  private String test;
  private Path saved;

  @BeforeEach
  void files() {
    IrisFiles files = new IrisFiles(folder);
    model = files.model().toString();
    data = files.data().toString();
    test = files.test().toString();
    saved = folder.resolve("made/on/the/way/iris.safetensors");
  }

  @Test
  void trainingShowsProgressAndEndsWithAReport() {
    String out = train("--test", test, "--save", saved.toString());
    assertThat(out.lines().filter(line -> line.startsWith("epoch")).count()).isBetween(20L, 22L);
    assertThat(out)
        .startsWith("Iris: 120 rows to train on, 30 to test, 80 epochs of 8 updates\n")
        .containsPattern("Iris: trained 80 epochs in \\d+\\.\\d s")
        .containsPattern("test +30 +0\\.0\\d+ +0\\.9|test +30 +0\\.0\\d+ +1\\.000")
        .containsPattern("species +rows +precision +recall +f1 +taken for +setosa +versicolor +virginica")
        .containsPattern("saved .*iris\\.safetensors \\([\\d,]+ bytes\\)\n$");
    assertThat(saved).exists();
  }

  @Test
  void quietTrainingSaysNothing() {
    assertThat(train("--quiet", "--epochs", "2", "--save", saved.toString())).isEmpty();
    assertThat(saved).exists();
  }

  @Test
  void theHistoryHasALineAnEpochInFullPrecision() throws IOException {
    Path history = folder.resolve("history.csv");
    train("--epochs", "3", "--validation", test, "--history", history.toString());
    List<String> lines = Files.readAllLines(history);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("epoch,loss,validationLoss,accuracy");
    assertThat(lines.get(3)).matches("3,0\\.\\d{12,},0\\.\\d{12,},0\\.\\d+");
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Path again = folder.resolve("again");
    Path other = folder.resolve("other");
    train("--epochs", "3", "--save", saved.toString());
    train("--epochs", "3", "--threads", "2", "--save", again.toString());
    train("--epochs", "3", "--seed", "9", "--save", other.toString());
    assertThat(Files.mismatch(saved, again)).isEqualTo(-1);
    assertThat(Files.mismatch(saved, other)).isNotEqualTo(-1);
  }

  @Test
  void aTrainingResumedFromItsCheckpointEndsAsIfNeverInterrupted() throws IOException {
    Path resumed = folder.resolve("resumed");
    String checkpoints = folder.resolve("checkpoints").toString();
    train("--epochs", "6", "--save", saved.toString());
    train("--epochs", "6", "--checkpoint", checkpoints);
    train("--epochs", "6", "--checkpoint", checkpoints, "--resume", "--save", resumed.toString());
    assertThat(Files.mismatch(saved, resumed)).isEqualTo(-1);
  }

  @Test
  void predictsOneRowOutPerRowInWithoutTargets() throws IOException {
    train("--save", saved.toString());
    Path inputs = folder.resolve("inputs.csv");
    List<String> rows = Files.readAllLines(Path.of(test)).stream()
        .map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    Files.write(inputs, rows);
    Path out = folder.resolve("predictions.csv");
    CapturedConsole console = new CapturedConsole();
    assertThat(console.run(
        "predict", model, "--model", saved.toString(), "--data", inputs.toString(), "--out", out.toString()))
        .isZero();
    List<String> predictions = Files.readAllLines(out);
    assertThat(predictions).hasSize(rows.size());
    assertThat(predictions.get(0)).isEqualTo("species,p_setosa,p_versicolor,p_virginica");
    assertThat(predictions.get(1)).matches("setosa,0\\.9\\d+,\\S+,\\S+");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void evaluatesInJsonAndInWords() {
    train("--save", saved.toString());
    CapturedConsole json = new CapturedConsole();
    assertThat(json.run("evaluate", model, "--model", saved.toString(), "--data", test, "--json")).isZero();
    assertThat(json.out()).startsWith("{\"loss\":0.0").contains("\"accuracy\":", "\"precision\":", "\"recall\":",
        "\"f1\":", "\"rocAuc\":").endsWith("}\n").hasLineCount(1);
    CapturedConsole words = new CapturedConsole();
    assertThat(words.run("evaluate", model, "--model", saved.toString(), "--data", test)).isZero();
    assertThat(words.out()).contains("accuracy", "versicolor");
  }

  @Test
  void findsARateAndWatchesLayers() {
    assertThat(train("--find-rate")).containsOnlyOnce("# least\n")
        .containsPattern("The file has 0\\.\\d+; .*\nsuggested: rate = 0\\.\\d+\n$");
    assertThat(train("--watch", "--epochs", "1")).contains("layers before the first epoch", "layers after epoch 1");
  }

  private String train(String... options) {
    CapturedConsole console = new CapturedConsole();
    String[] arguments = new String[options.length + 4];
    System.arraycopy(new String[] {"train", model, "--data", data}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).isEmpty();
    return console.out();
  }
}
