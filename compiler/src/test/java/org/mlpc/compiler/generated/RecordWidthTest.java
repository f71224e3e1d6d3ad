package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A constructor takes 255 slots: columns are a component each as long as they fit, and scalars one array beyond. */
class RecordWidthTest {

  @Test
  void scalarsBesideVectorsFit() {
    assertThat(compiled(120, 16)).isNotNull();
    assertThat(compiled(117, 16)).isNotNull();
  }

  @Test
  void asManyVectorsAsARecordTakes() {
    assertThat(compiled(1, 250)).isNotNull();
    assertThatThrownBy(() -> compiled(1, 251)).hasMessageContaining("MLP0406")
        .hasMessageContaining("`input` has 251 vectors and sets; at most 250 are possible");
  }

  private static GeneratedNetwork<?> compiled(int scalars, int vectors) {
    return GeneratedNetwork.compile("""
        model Golden {
          input { %s: real  %s: real[2] }
          output { y: real }
          network { output }
          train { optimizer = sgd  epochs = 1 }
        }
        """.formatted(names("a", scalars), names("b", vectors)));
  }

  private static String names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
  }
}
