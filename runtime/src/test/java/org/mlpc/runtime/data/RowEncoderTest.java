package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowEncoderTest {

  private enum Color { RED, GREEN, BLUE }

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("size").range(0, 10))
      .input(Column.real("age").nullable().missingMean().indicator())
      .input(Column.category("color", "red", "green", "blue").nullable().indicator())
      .input(Column.category("rank", "red", "green", "blue").ordinal())
      .input(Column.set("all", "red", "green", "blue"))
      .input(Column.bool("flag"))
      .input(Column.real("v").vector(2).nullable().missingMean().indicator())
      .target(Column.real("y"))
      .build();

  private final RowEncoder encoder = RowEncoder.inputs(SCHEMA);

  @Test
  void writesEachColumnAtItsPlace() {
    double[] rows = new double[2 * encoder.width()];
    encoder.number(0, 2.5, rows, 1);
    encoder.number(1, (Double) 30.0, rows, 1);
    encoder.label(2, Color.GREEN, rows, 1);
    encoder.label(3, Color.BLUE, rows, 1);
    encoder.labels(4, EnumSet.of(Color.RED, Color.BLUE), rows, 1);
    encoder.truth(5, true, rows, 1);
    encoder.numbers(6, new double[] {4, Double.NaN}, rows, 1);
    assertThat(rows).startsWith(new double[encoder.width()]).endsWith(
        2.5, 30, 0, 0, 1, 0, 0, 2, 1, 0, 1, 1, 4, Double.NaN, 0, 1);
  }

  @Test
  void marksWhatIsMissing() {
    float[] row = new float[encoder.width()];
    encoder.number(1, (Double) null, row, 0);
    encoder.label(2, null, row, 0);
    assertThat(row[1]).isNaN();
    assertThat(row[2]).isEqualTo(1);
    assertThat(row).containsSequence(0, 0, 0, 1);
  }

  @Test
  void takesScalarsAsNumbers() {
    double[] row = new double[encoder.width()];
    encoder.scalar(0, 3, row, 0);
    encoder.scalar(1, Double.NaN, row, 0);
    encoder.scalar(2, 2, row, 0);
    encoder.scalar(3, 1, row, 0);
    encoder.scalar(5, 1, row, 0);
    assertThat(row).startsWith(3, Double.NaN, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1);
  }

  @Test
  void namesTheColumnOfWhatMayNotBe() {
    float[] row = new float[encoder.width()];
    assertRefused(() -> encoder.number(0, 11, row, 0), "size", "0 .. 10");
    assertRefused(() -> encoder.number(0, Double.NaN, row, 0), "size", "NaN");
    assertRefused(() -> encoder.label(3, null, row, 0), "rank", "missing");
    assertRefused(() -> encoder.labels(4, (Set<Color>) null, row, 0), "all", "missing");
    assertRefused(() -> encoder.numbers(6, new double[3], row, 0), "v", "2 elements, not 3");
    assertRefused(() -> encoder.scalar(2, 3, row, 0), "color", "none of the 3 labels");
  }

  private static void assertRefused(Runnable action, String... words) {
    assertThatThrownBy(action::run).isInstanceOf(InputException.class).message().contains(words);
  }
}
