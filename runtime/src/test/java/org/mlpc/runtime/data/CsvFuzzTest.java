package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file, it is read or it is one clear error that names the file. */
class CsvFuzzTest {

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("a").nullable().missingMean().indicator().log())
      .input(Column.integer("v").vector(2).range(0, 9))
      .input(Column.category("c", "x", "y").ignoreUnknown())
      .input(Column.set("s", "p", "q"))
      .target(Column.bool("y").words("M", "B")).build();
  private static final String WHOLE = "a,v0,v1,c,s,y\n1.5,3,4,x,p;q,M\n,0,9,z,,B\n-0.25,1,1,y,\"q\",M\n";
  private static final String PIECES = ",\"\n\r;.-+eExX01239NaInfinityMBxyz \t\0\uFEFFü€";

  @TempDir
  Path folder;

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Random random = new Random(7);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 1500; i++) {
      StringBuilder text = new StringBuilder(WHOLE);
      for (int n = random.nextInt(4); n > 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
          default -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
        }
      }
      Path file = Files.write(folder.resolve("fuzz.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
      try {
        Dataset<float[]> rows = Dataset.csv(SCHEMA, Elements.FLOAT32, file);
        EncodingCheck.check(rows);
        read++;
      } catch (InputException e) {
        assertThat(e.getMessage()).contains("fuzz.csv").doesNotContain("Exception");
        refused++;
      }
    }
    assertThat(read).isGreaterThan(150);
    assertThat(refused).isGreaterThan(150);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      Path file = Files.write(folder.resolve("noise.csv"), bytes);
      try {
        Dataset.csv(SCHEMA, Elements.FLOAT32, file);
        assertThat(i).as("noise was read").isNegative();
      } catch (InputException e) {
        assertThat(e.getMessage()).contains("noise.csv").hasSizeLessThan(1500);
      }
    }
  }

  @Test
  void aQuoteLeftOpenIsSaid() throws IOException {
    Path file = Files.write(folder.resolve("open.csv"), (WHOLE + "\"1,2").getBytes(StandardCharsets.UTF_8));
    try {
      Dataset.csv(SCHEMA, Elements.FLOAT32, file);
      assertThat(true).as("was read").isFalse();
    } catch (InputException e) {
      assertThat(e.getMessage()).contains("open.csv", "quote");
    }
  }
}
