package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.Goldens;

class NormalizationTest {

  private static final double NAN = Double.NaN;

  private static Schema schema(Column input) {
    return Schema.builder().input(input).target(Column.bool("y")).build();
  }

  private static Dataset<double[]> rows(Schema schema, double... x) {
    return Dataset.of(schema, Elements.FLOAT64, x, new double[x.length / schema.inputWidth()]);
  }

  private static double[] transformed(Column column, double... x) {
    Schema schema = schema(column);
    Normalization fitted = Normalization.fit(rows(schema, x), false);
    double[] out = new double[x.length];
    for (int at = 0; at < x.length; at += schema.inputWidth()) {
      fitted.inputs(x, at, out, at);
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"standardize", "minmax", "robust", "logStandardize"})
  void transformsAsScikitLearn(String transform) throws IOException {
    Goldens golden = new Goldens("sklearn_metrics.txt");
    Column column = switch (transform) {
      case "standardize" -> Column.real("x").standardize();
      case "minmax" -> Column.real("x").minmax();
      case "robust" -> Column.real("x").robust();
      default -> Column.real("x").log().standardize();
    };
    assertThat(transformed(column, golden.array("column")))
        .containsExactly(golden.array("column." + transform), within(1e-13));
  }

  @Test
  void theMedianOfAnEvenNumberOfRowsIsTheMiddleOfTheTwo() throws IOException {
    Goldens golden = new Goldens("sklearn_metrics.txt");
    double[] x = Arrays.copyOf(golden.array("column"), 41);
    x[40] = NAN;
    double[] out = transformed(Column.real("x").nullable().missingMedian(), x);
    assertThat(out[40]).isEqualTo(golden.number("column.even.median"));
  }

  @Test
  void missingValuesAreFilledFirstAndFlagged() {
    Column column = Column.real("x").nullable().missingMean().indicator().minmax();
    assertThat(transformed(column, 2, 0, NAN, 1, 6, 0)).containsExactly(0, 0, 0.5, 1, 1, 0);
    assertThat(transformed(Column.real("x").nullable().missingConstant(-4), 2, NAN)).containsExactly(2, -4);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 13})
  void floatsWithoutTransformsAreFilledInRowsOfAnyWidth(int width) {
    Schema schema = schema(Column.real("x").vector(width).nullable().missingConstant(-4));
    Dataset<float[]> rows = Dataset.of(schema, Elements.FLOAT32, new float[width], new float[1]);
    float[] x = new float[width];
    x[0] = Float.POSITIVE_INFINITY;
    x[1] = Float.NaN;
    x[2] = 5;
    float[] expected = x.clone();
    expected[1] = -4;
    float[] out = new float[width];
    Normalization.fit(rows, false).inputs(x, 0, out, 0);
    assertThat(out).isEqualTo(expected);
  }

  @Test
  void nothingToTakeAMeanOfIsAnError() {
    assertThatThrownBy(() -> transformed(Column.real("age").nullable().missingMean(), NAN, NAN))
        .isInstanceOf(InputException.class).hasMessageContaining("\"age\"").hasMessageContaining("constant");
    assertThatThrownBy(() -> transformed(Column.real("age").nullable().missingMedian(), NAN))
        .isInstanceOf(InputException.class);
  }

  @Test
  void constantColumns() {
    assertThat(transformed(Column.real("x").standardize(), 0.1, 0.1, 0.1)).containsExactly(0, 0, 0);
    assertThat(transformed(Column.real("x").minmax(), 7, 7)).containsExactly(0, 0);
    assertThat(transformed(Column.real("x").robust(), 7, 7, 7, 7, 9)).containsExactly(0, 0, 0, 0, 2);
  }

  @Test
  void aDeclaredRangeNeedsNoFitting() {
    assertThat(transformed(Column.real("x").range(0, 255).minmax(), 51, 102)).containsExactly(0.2, 0.4);
    assertThat(transformed(Column.real("x").range(0, 3).log().minmax(), 0, 1)).containsExactly(0, 0.5);
  }

  @Test
  void fittedAndDeclaredColumnsStandSideBySide() {
    Schema schema = Schema.builder()
        .input(Column.real("a").range(0, 10).minmax()).input(Column.real("b").standardize())
        .input(Column.real("c").range(0, 4).minmax()).input(Column.real("d").robust())
        .target(Column.bool("y")).build();
    double[] x = {5, 1, 1, 10, 10, 3, 2, 20, 0, 5, 4, 30};
    Normalization fitted = Normalization.fit(rows(schema, x), false);
    double[] out = new double[4];
    fitted.inputs(x, 0, out, 0);
    assertThat(out).containsExactly(new double[] {0.5, -Math.sqrt(1.5), 0.25, -1}, within(1e-15));
  }

  @Test
  void transformsRunLeftToRight() {
    // minmax gives 0, ½, 1; robust then takes the median ½ and the quartiles ¼ and ¾.
    assertThat(transformed(Column.real("x").minmax().robust(), 10, 20, 30)).containsExactly(-1, 0, 1);
    assertThat(transformed(Column.real("x").log().log(), 0, Math.E - 1)[1])
        .isCloseTo(Math.log1p(1), within(1e-15));
  }

  @Test
  void vectorsAreTransformedElementByElementAndIndicatorsNever() {
    Column column = Column.real("x").vector(2).nullable().missingConstant(0).indicator().standardize();
    assertThat(transformed(column, 1, 10, 0, 0, 3, NAN, 0, 1)).containsExactly(-1, 1, 0, 0, 1, -1, 0, 1);
  }

  @Test
  void boolsAndCategoriesStayAsTheyAre() {
    Schema schema = Schema.builder()
        .input(Column.bool("b")).input(Column.category("c", "u", "v")).input(Column.category("o", "u", "v", "w").ordinal())
        .input(Column.real("x").standardize())
        .target(Column.bool("y")).build();
    double[] x = {1, 0, 1, 2, 5, 0, 1, 0, 1, 7};
    Normalization fitted = Normalization.fit(rows(schema, x), false);
    double[] out = new double[10];
    fitted.inputs(x, 0, out, 0);
    fitted.inputs(x, 5, out, 5);
    assertThat(out).containsExactly(1, 0, 1, 2, -1, 0, 1, 0, 1, 1);
  }

  @Test
  void targetsComeBackInTheCallersUnits() {
    Schema schema = Schema.builder().input(Column.real("x")).target(Column.real("y").log().standardize()).build();
    double[] y = {0, 10, 1000, 35};
    Normalization fitted = Normalization.fit(Dataset.of(schema, Elements.FLOAT64, new double[4], y), false);
    double[] prepared = new double[4];
    for (int i = 0; i < 4; i++) {
      fitted.targets(y, i, prepared, i);
    }
    double[] back = prepared.clone();
    for (int i = 0; i < 4; i++) {
      fitted.outputs(back, i);
    }
    assertThat(Arrays.stream(prepared).sum()).isCloseTo(0, within(1e-14));
    assertThat(back).containsExactly(y, within(1e-10));
  }

  @Test
  void float32IsRoundedOnceAfterDoubleArithmetic() {
    Schema schema = schema(Column.real("x").standardize());
    float[] x = {0.1f, 0.2f, 0.7f};
    Normalization fitted =
        Normalization.fit(Dataset.of(schema, Elements.FLOAT32, x, new float[3]), false);
    double mean = (0.1f + (double) 0.2f + 0.7f) / 3;
    double variance = 0;
    for (float v : x) {
      variance += (v - mean) * (v - mean) / 3;
    }
    float[] out = new float[1];
    fitted.inputs(x, 2, out, 0);
    assertThat(out[0]).isEqualTo((float) ((0.7f - mean) / Math.sqrt(variance)));
  }

  @Test
  void textReadsBackTheSameBits() {
    Schema schema = Schema.builder()
        .input(Column.real("x").nullable().missingMean().log().standardize().minmax())
        .target(Column.category("y", "a", "b")).build();
    double[] x = {0.1, NAN, 3.7, 1e-9};
    double[] y = {1, 0, 0, 1, 1, 0, 1, 0};
    Normalization fitted = Normalization.fit(Dataset.of(schema, Elements.FLOAT64, x, y), true);
    Normalization read = Normalization.parse(schema, fitted.text());

    assertThat(read.text()).isEqualTo(fitted.text());
    assertThat(read.classWeights()).containsExactly(4 / (2.0 * 3), 2);
    for (double v : x) {
      assertThat(read.input(0, v)).isEqualTo(fitted.input(0, v));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "normalization 1\ninputs 0x1p0\nfill 0x0p0\n",
      "normalization 1\ninputs 0x1p40\nfill 0x0p0\n", "normalization 1\ninputs NaN\n",
      "normalization 1\ninputs 0x0p0\nfill what\n", "normalization 1\ninputs 0x0p0\nfill Infinity\n"})
  void damagedTextIsRefused(String text) {
    assertThatThrownBy(() -> Normalization.parse(schema(Column.real("x")), text)).isInstanceOf(InputException.class);
  }

  @Test
  void balancedWeightsAreInverseToTheShareOfAClass() {
    Schema schema = Schema.builder().input(Column.real("x"))
        .target(Column.bool("b")).target(Column.category("c", "u", "v", "never")).build();
    double[] y = {1, 1, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 1, 0};
    Normalization fitted = Normalization.fit(Dataset.of(schema, Elements.FLOAT64, new double[4], y), true);
    assertThat(fitted.classWeights()).containsExactly(4 / (2.0 * 3), 4 / 2.0, 4 / (3.0 * 3), 4 / 3.0, 1);
    assertThat(Normalization.identity(schema).classWeights()).containsOnly(1);
  }
}
