package org.mlpc.compiler.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A model that keeps much between its epochs, and rows to train it on. */
record TrainingFiles(Path model, Path data) {

  private static final int INPUTS = 40;
  private static final int ROWS = 1500;

  /** Dropout, batch statistics, Adam's moments, a plateau's count, the best epoch; batches that threads share. */
  private static final String TEXT = """
      model Resumed {
        input { x: real[%d] @standardize }
        output { label: category { a, b, c } }
        network { dense(64, relu) dropout(0.1) dense(48) batchNorm tanh output }
        train {
          loss = crossEntropy(classWeights = balanced)
          optimizer = adam(rate = 0.003)
          schedule = plateau(factor = 0.7, patience = 2)
          batch = 128
          split = holdout(validation = 20%%)
          stop = early(metric = loss, patience = 1000)
          seed = 5
          precision = %s
        }
      }
      """;

  static TrainingFiles in(Path folder, String precision) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    List<String> lines = new ArrayList<>();
    StringBuilder header = new StringBuilder("label");
    for (int i = 0; i < INPUTS; i++) {
      header.append(",x").append(i);
    }
    lines.add(header.toString());
    for (int row = 0; row < ROWS; row++) {
      int label = random.nextInt(3);
      StringBuilder line = new StringBuilder().append((char) ('a' + label));
      for (int i = 0; i < INPUTS; i++) {
        line.append(String.format(Locale.ROOT, ",%.3f", 6 * random.nextDouble() + (i % 3 == label ? 1 : 0)));
      }
      lines.add(line.toString());
    }
    return new TrainingFiles(
        Files.writeString(folder.resolve(precision + ".mlp"), TEXT.formatted(INPUTS, precision)),
        Files.write(folder.resolve(precision + ".csv"), lines));
  }

  /** The arguments of {@code mlpc train}. */
  List<String> train(Path save, int threads, int epochs) {
    return List.of("train", model.toString(), "--data", data.toString(), "--save", save.toString(), "--threads",
        String.valueOf(threads), "--epochs", String.valueOf(epochs), "--quiet");
  }
}
