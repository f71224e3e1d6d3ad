package org.mlpc.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV file of 2 GB trains in a heap of 512 MB, and a fault in its last row is found. With -Dmlpc.deep=true. */
class LargeFileTest {

  private static final long BYTES = 2_000_000_000L;
  private static final int INPUTS = 30;

  @TempDir
  private Path folder;

  @Test
  void trainsInASmallHeap() throws IOException {
    assumeTrue(Boolean.getBoolean("mlpc.deep"), "2 GB are only read with -Pdeep");
    Path model = Files.writeString(folder.resolve("Large.mlp"), """
        model Large {
          input { x: real[%d] @standardize }
          output { y: bool }
          network { dense(16, relu) output }
          train { batch = 256  epochs = 1 }
        }
        """.formatted(INPUTS));
    Path data = folder.resolve("large.csv");
    long rows = write(data);
    Jvm jvm = Jvm.own("-Xmx512m", "--add-modules", "jdk.incubator.vector");
    long start = System.nanoTime();
    Path save = folder.resolve("large.safetensors");
    String output = jvm.mlpc(0, "train", model.toString(), "--data", data.toString(), "--save", save.toString());
    System.out.printf("%d rows of %.1f GB: %.0f s%n%s", rows, BYTES * 1e-9, (System.nanoTime() - start) * 1e-9, output);
    assertThat(output).contains("trained 1 epoch");
    assertThat(save).exists();

    Files.writeString(data, "true" + ",1".repeat(INPUTS - 1) + ",many\n", StandardOpenOption.APPEND);
    assertThat(jvm.mlpc(1, "train", model.toString(), "--data", data.toString()))
        .contains("large.csv: row " + (rows + 1) + " (line " + (rows + 2) + "), column \"x" + (INPUTS - 1) + "\": \"many\"");
  }

  /** Writes rows until there are enough bytes, and counts them. */
  private static long write(Path data) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder line = new StringBuilder("y");
    for (int i = 0; i < INPUTS; i++) {
      line.append(",x").append(i);
    }
    long written = 0;
    long rows = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(data), 1 << 20)) {
      for (; written < BYTES; rows++) {
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        written += bytes.length;
        line.setLength(0);
        int first = random.nextInt(1000);
        line.append(first < 500);
        for (int i = 0; i < INPUTS; i++) {
          line.append(',').append(i == 0 ? first : random.nextInt(10_000)).append(".5");
        }
      }
    }
    return rows - 1;
  }
}
