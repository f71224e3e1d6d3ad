package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;

class PartitionTest {

  private static final Schema SCHEMA =
      Schema.builder().input(Column.real("row")).target(Column.category("c", "a", "b", "rare")).build();

  /** Rows numbered from 0; of ten rows six are a, three b, one rare. */
  private static Dataset<double[]> rows(int count) {
    double[] x = new double[count];
    double[] y = new double[3 * count];
    for (int row = 0; row < count; row++) {
      x[row] = row;
      y[3 * row + (row % 10 < 6 ? 0 : row % 10 < 9 ? 1 : 2)] = 1;
    }
    return Dataset.of(SCHEMA, Elements.FLOAT64, x, y);
  }

  private static List<Integer> numbers(Dataset<double[]> rows) {
    List<Integer> numbers = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      numbers.add((int) rows.feature(row, 0));
    }
    return numbers;
  }

  private static long count(Dataset<double[]> rows, int label) {
    return java.util.stream.IntStream.range(0, rows.rows()).filter(row -> rows.target(row, label) == 1).count();
  }

  private static Partition<double[]> split(int rows, Split split, long seed) {
    return Partition.of(rows(rows), split, TrainerTest.settings(seed));
  }

  @ParameterizedTest
  @CsvSource({"100,0.2,0.1", "100,0.2,0", "7,0.1,0.1", "3,0.3,0.3", "2,0.01,0", "1797,0.15,0.15"})
  void everyRowIsInExactlyOnePartAndInFileOrder(int count, double validation, double test) {
    for (Split.Holdout split : List.of(Split.holdout(validation, test), Split.holdout(validation, test).stratify("c"))) {
      Partition<double[]> partition = split(count, split, 9);
      List<Integer> all = new ArrayList<>(numbers(partition.training()));
      assertThat(all).isSorted();
      partition.validation().ifPresent(part -> all.addAll(numbers(part)));
      partition.test().ifPresent(part -> all.addAll(numbers(part)));
      assertThat(all).doesNotHaveDuplicates().hasSize(count);
      assertThat(partition.validation().get().rows()).isEqualTo(Math.max(1, (int) Math.rint(validation * count)));
      assertThat(partition.test().isPresent()).isEqualTo(test > 0);
    }
  }

  @Test
  void strataKeepTheirShares() {
    Partition<double[]> partition = split(1000, Split.holdout(0.2, 0.1).stratify("c"), 4);
    for (int label = 0; label < 3; label++) {
      long share = List.of(600L, 300L, 100L).get(label);
      assertThat(count(partition.validation().get(), label)).isEqualTo(share / 5);
      assertThat(count(partition.test().get(), label)).isEqualTo(share / 10);
    }
  }

  @Test
  void theSeedDecides() {
    Split split = Split.holdout(0.3, 0);
    assertThat(numbers(split(50, split, 1).training())).isEqualTo(numbers(split(50, split, 1).training()));
    assertThat(numbers(split(50, split, 1).training())).isNotEqualTo(numbers(split(50, split, 2).training()));
  }

  @Test
  void givenRowsReplaceTheShareHeldOut() {
    TrainingSettings<double[]> settings = new TrainingSettings<>(1, 1, 1, 1, true, 1, List.of(),
        java.util.Optional.of(rows(5)), java.util.Optional.empty(), java.util.Optional.empty(), false, false,
        java.util.Optional.empty());
    Partition<double[]> partition = Partition.of(rows(20), Split.holdout(0.5, 0.1), settings);
    assertThat(partition.training().rows()).isEqualTo(18);
    assertThat(partition.validation().get().rows()).isEqualTo(5);
    assertThat(Partition.of(rows(20), Split.none(), settings).training().rows()).isEqualTo(20);
  }

  @Test
  void anEvenDrawFavoursNoPlace() {
    int[] held = new int[20];
    for (int seed = 0; seed < 2000; seed++) {
      numbers(split(20, Split.holdout(0.25, 0), seed).validation().get()).forEach(row -> held[row]++);
    }
    // Binomial(2000, ¼): mean 500, standard deviation 19.4; five of them to either side.
    assertThat(java.util.Arrays.stream(held).boxed()).allSatisfy(count -> assertThat(count).isBetween(403, 597));
  }

  @Test
  void impossibleWishesAreRefused() {
    assertThatThrownBy(() -> split(2, Split.holdout(0.4, 0.4), 1)).isInstanceOf(InputException.class)
        .hasMessageContaining("2 rows are too few");
    assertThatThrownBy(() -> split(9, Split.holdout(0.2, 0).stratify("row"), 1)).isInstanceOf(InputException.class)
        .hasMessageContaining("stratify by row");
    assertThatThrownBy(() -> Split.holdout(0.7, 0.3)).isInstanceOf(IllegalArgumentException.class);
  }
}
