package org.mlpc.compiler.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;

class LayerRowTest {

  @Test
  void everyLayerIsARowWithItsCost() {
    Network network = new NetworkSketch("N", Precision.FLOAT32, schema())
        .dense("hidden", 16, true, 3)
        .batchNorm(4)
        .activate(Activation.PRELU, Map.of(), 5)
        .dropout(0.5, 6)
        .groupNorm(4, 7)
        .dense("output", 1, false, 8)
        .output(Activation.LINEAR, Loss.MSE, 8, 9)
        .build();
    assertThat(LayerRow.of(network)).containsExactly(
        new LayerRow("hidden", "dense", 4, 16, "", "xavier", 4 * 16 + 16, 2 * 4 * 16, 3),
        new LayerRow("batchNorm1", "batchNorm", 16, 16, "", "", 32, 32, 4),
        new LayerRow("prelu1", "activation", 16, 16, "prelu", "", 1, 0, 5),
        new LayerRow("dropout2", "dropout", 16, 16, "", "", 0, 0, 6),
        new LayerRow("norm3", "groupNorm", 16, 16, "", "", 32, 7 * 16, 7),
        new LayerRow("output", "dense", 16, 1, "linear", "xavier", 16, 32, 8));
    assertThat(LayerRow.of(network).stream().mapToLong(LayerRow::parameters).sum())
        .isEqualTo(network.parameterCount());
  }

  private static Schema schema() {
    return NetworkSketch.schema(4, new ColumnType.Real(Optional.empty()));
  }
}
