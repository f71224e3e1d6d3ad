package org.mlpc.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.NetworkSketch;
import org.mlpc.compiler.ir.Precision;

class JavaGeneratorTest {

  private static Network iris() {
    ColumnType species = new ColumnType.Category(NetworkSketch.labels(3), false, false);
    return new NetworkSketch("IrisClassifier", Precision.FLOAT32, NetworkSketch.schema(4, species))
        .dense("hidden", 16, true, 16).activate(Activation.RELU, Map.of(), 16)
        .dropout(0.2, 17)
        .dense("output", 3, true, 18)
        .output(Activation.SOFTMAX, Loss.CROSS_ENTROPY, 18, 22)
        .build();
  }

  @Test
  void compilesWithoutWarningsAndLoads() {
    assertThat(Generated.definition(iris()).name()).isEqualTo("IrisClassifier");
  }

  @Test
  void writesTheSameBytesAgain() {
    assertThat(Generated.files(iris())).isEqualTo(Generated.files(iris()));
  }

  @Test
  void activatesOneUnitAsFarAsTheLastRowsElement() {
    ColumnType spam = new ColumnType.Bool("yes", "no", 0.5);
    Network network = new NetworkSketch("Spam", Precision.FLOAT32, NetworkSketch.schema(4, spam))
        .dense("output", 1, true, 18)
        .output(Activation.SIGMOID, Loss.CROSS_ENTROPY, 18, 22)
        .build();
    assertThat(Generated.files(network).get(0).text())
        .contains("Sigmoid.forward(at.p, at.p, (rows - 1) * OUTPUT_STRIDE + OUTPUT);");
  }
}
