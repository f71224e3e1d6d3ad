package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.runtime.NetworkDefinition;

/** What the command predicts is what a user's own class gets from the generated one, bit for bit. */
class PredictLikeJavaTest {

  /** A user's class: loads the model file, and predicts one flower at a time from a record. */
  private static final String ASKS = """
      import com.example.Iris;
      import java.nio.file.Path;

      public final class Asks implements java.util.function.BiFunction<Path, double[], float[]> {
        @Override
        public float[] apply(Path model, double[] cm) {
          return Iris.load(model).predict(new Iris.Input(cm[0], cm[1], cm[2], cm[3])).probabilities();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  @SuppressWarnings("unchecked")
  void predictsWhatTheJavaClassPredicts() throws Exception {
    IrisFiles files = new IrisFiles(folder);
    Path model = files.model();
    Path saved = folder.resolve("iris.safetensors");
    Path out = folder.resolve("predictions.csv");
    run("train", model.toString(), "--data", files.data().toString(), "--quiet", "--save", saved.toString());
    run("predict", model.toString(), "--model", saved.toString(), "--data", files.test().toString(),
        "--out", out.toString());

    BiFunction<Path, double[], float[]> asks =
        (BiFunction<Path, double[], float[]>) load(model).loadClass("Asks").getConstructor().newInstance();
    List<String> inputs = Files.readAllLines(files.test());
    List<String> predictions = Files.readAllLines(out);
    assertThat(predictions).hasSameSizeAs(inputs);
    for (int row = 1; row < inputs.size(); row++) {
      String[] cells = inputs.get(row).split(",");
      float[] expected = asks.apply(saved, new double[] {
          Double.parseDouble(cells[0]), Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
      String[] printed = predictions.get(row).split(",");
      assertThat(new float[] {
          Float.parseFloat(printed[1]), Float.parseFloat(printed[2]), Float.parseFloat(printed[3])})
          .as("row " + row).isEqualTo(expected);
    }
  }

  private static ClassLoader load(Path model) throws Exception {
    SourceFile source = SourceFile.of("Iris.mlp", Files.readString(model));
    Map<String, String> sources = new HashMap<>(Map.of("Asks", ASKS));
    for (GeneratedFile file : MlpCompiler.compile(List.of(source), CompilerOptions.DEFAULT).files()) {
      sources.put(file.className(), file.text());
    }
    return InMemoryCompiler.compile(sources, List.of(NetworkDefinition.class));
  }

  private static void run(String... arguments) {
    CapturedConsole console = new CapturedConsole();
    assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitCode.DONE);
  }
}
