package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCollectorTest {

  @ParameterizedTest
  @CsvSource({"3,255,true", "3,256,true", "3,257,true", "3,1025,true", "3,1000000,true", "3,1000000,false", "5000,1000,false", "1,2097152,false", "2,1,false", "700000,3,false"})
  void whatGoesInComesOutInMemoryAndMapped(int width, int count, boolean inMemory) {
    check(Elements.FLOAT32, width, count, inMemory);
    check(Elements.FLOAT64, width, count, inMemory);
  }

  private static <A> void check(Elements<A> elements, int width, int count, boolean inMemory) {
    RowCollector<A> collector = new RowCollector<>(elements, width, inMemory ? Long.MAX_VALUE : 1);
    double[] row = new double[width];
    for (int r = 0; r < count; r++) {
      row[0] = r;
      row[width - 1] = r % 1000;
      collector.add(row);
    }
    RowStore<A> rows = collector.finish();
    assertThat(rows.rows()).isEqualTo(count);
    // A single chunk is never worth a file.
    assertThat(rows.inMemory()).isEqualTo(inMemory || (long) width * count <= 1 << 20);
    A copy = elements.allocate(width + 1);
    for (int r = 0; r < count; r += Math.max(1, count / 5003)) {
      rows.copy(r, copy, 1);
      double first = width == 1 ? r % 1000 : r;
      assertThat(elements.get(copy, 1)).isEqualTo(first);
      assertThat(rows.get(r, width - 1)).isEqualTo(elements.get(copy, width)).isEqualTo(r % 1000);
    }
  }
}
