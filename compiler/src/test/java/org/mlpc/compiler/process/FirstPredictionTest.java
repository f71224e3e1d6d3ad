package org.mlpc.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.source.SourceFile;

/** What a process loads that predicts with a saved model, though the JVM has the vector module. */
class FirstPredictionTest {

  private static final String VECTOR_CLASS = "jdk.incubator.vector.";

  @TempDir
  private static Path folder;

  @BeforeAll
  static void saveModel() throws IOException {
    CompiledModels models = new CompiledModels(folder);
    models.generate(SourceFile.of("Digits.mlp", """
        package first
        model Digits {
          input @standardize { x: real[784] }
          output { label: category(0 .. 9) }
          network { dense(128, tanh) output }
        }
        """));
    models.write("first.Save", """
        package first;
        public final class Save {
          public static void main(String[] args) throws java.io.IOException {
            Digits.initialized().save(java.nio.file.Path.of(args[0]));
          }
        }
        """);
    models.write("first.Predict", """
        package first;
        public final class Predict {
          public static void main(String[] args) {
            Digits network = Digits.load(java.nio.file.Path.of(args[0]));
            float[] probabilities = new float[10];
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
              network.predict(new float[784], probabilities);
            }
          }
        }
        """);
    models.compile();
    Jvm.own().run(List.of(folder), "first.Save", model());
  }

  private static String model() {
    return folder.resolve("digits.safetensors").toString();
  }

  private static String classes(int predictions) {
    return Jvm.own("--add-modules", "jdk.incubator.vector", "-Xlog:class+load:stdout")
        .run(List.of(folder), "first.Predict", model(), String.valueOf(predictions));
  }

  @Test
  void touchesNoVectorsAtFirst() {
    assertThat(classes(1000)).contains("first.Digits ").doesNotContain(VECTOR_CLASS);
  }

  @Test
  void goesOverToVectorsWhenTheyPay() {
    assertThat(classes(4000)).contains(VECTOR_CLASS + "FloatVector ");
  }

  @Test
  void loadsNothingThatReadsDataOrTrainsAndLinksNoLambda() {
    assertThat(classes(1)).contains("first.Digits ").doesNotContainPattern("(mlpc|first)\\S*\\$\\$Lambda")
        .doesNotContain("de.siegmar.fastcsv").doesNotContain("first.DigitsTraining").doesNotContain("runtime.Trainer ");
  }
}
