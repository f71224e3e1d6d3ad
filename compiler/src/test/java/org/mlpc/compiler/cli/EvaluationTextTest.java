package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.Evaluation;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Schema;

class EvaluationTextTest {

  @Test
  void metricsInColumnsAndClassesWithWhatTheyWereTakenFor() {
    Schema schema = Schema.builder().input(Column.real("x")).target(Column.category("species", "setosa", "virginica"))
        .build();
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", 0.75);
    metrics.put("confusion", new long[][] {{2, 0}, {1, 1}});
    assertThat(EvaluationText.of(schema, Map.of("test", new Evaluation(4, 0.5, metrics)))).isEqualTo("""
              rows    loss  accuracy
        test     4  0.5000    0.7500

        species    rows  precision  recall      f1  taken for  setosa  virginica
        setosa        2     0.6667   1.000  0.8000                  2          .
        virginica     2      1.000  0.5000  0.6667                  1          1
      """);
  }

  @Test
  void aHeadsMetricsStandUnderItsName() {
    Schema schema = Schema.builder().input(Column.real("x")).target(Column.bool("sold")).target(Column.real("price"))
        .heads().build();
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("sold", Map.of("accuracy", 1.0, "confusion", new long[][] {{1, 0}, {0, 0}}));
    metrics.put("price", Map.of("rmse", 12.5));
    assertThat(EvaluationText.of(schema, Map.of("test", new Evaluation(1, 2, metrics))))
        .contains("sold.accuracy").contains("price.rmse").contains("12.50")
        .contains("sold   rows  precision  recall     f1  taken for  false  true");
  }
}
