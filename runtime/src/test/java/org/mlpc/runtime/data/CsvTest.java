package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  private static final Schema FLOWER = Schema.builder()
      .input(Column.real("width").header("petal width (cm)"))
      .input(Column.integer("age").range(0, 120))
      .target(Column.category("species", "setosa", "versicolor")).build();

  @TempDir
  Path folder;

  private Dataset<double[]> read(Schema schema, String text) throws IOException {
    return Dataset.csv(schema, Elements.FLOAT64, write(text));
  }

  private Path write(String text) throws IOException {
    return Files.write(folder.resolve("data.csv"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static double[] features(Dataset<double[]> rows, int row) {
    double[] x = new double[rows.schema().inputWidth()];
    rows.copyFeatures(row, x, 0);
    return x;
  }

  private static double[] targets(Dataset<double[]> rows, int row) {
    double[] y = new double[rows.schema().targetWidth()];
    rows.copyTargets(row, y, 0);
    return y;
  }

  private static Schema one(Column input) {
    return Schema.builder().input(input).target(Column.bool("y")).build();
  }

  @Test
  void readsColumnsInAnyOrderAndIgnoresOthers() throws IOException {
    Dataset<double[]> rows = read(FLOWER, """
        species,ignored,age,petal width (cm)
        setosa,x,3,0.25
        versicolor,"a, ""b""
        c",44,1e2
        """);
    assertThat(rows.rows()).isEqualTo(2);
    assertThat(features(rows, 0)).containsExactly(0.25, 3);
    assertThat(targets(rows, 1)).containsExactly(0, 1);
    assertThat(features(rows, 1)).containsExactly(100, 44);
    assertThat(rows.name()).isEqualTo("data.csv");
  }

  @Test
  void byteOrderMarkWindowsLinesAndSpacesAreNoMatter() throws IOException {
    Dataset<double[]> rows = read(FLOWER, "\uFEFFpetal width (cm),age,species\r\n 0.5 , 7 , setosa \r\n");
    assertThat(features(rows, 0)).containsExactly(0.5, 7);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      abc   | 3    | setosa     | petal width (cm) | "abc" is not a number
      0x10  | 3    | setosa     | petal width (cm) | not a number
      1d    | 3    | setosa     | petal width (cm) | not a number
      1,5   | 3    | setosa     | petal width (cm) | a point for the decimals
      NaN   | 3    | setosa     | petal width (cm) | NaN
      -Infinity | 3 | setosa    | petal width (cm) | infinite
      1e999 | 3    | setosa     | petal width (cm) | infinite
      ''    | 3    | setosa     | petal width (cm) | the cell is empty
      1     | 2.5  | setosa     | age              | not a whole number
      1     | 121  | setosa     | age              | outside the declared range 0 .. 120
      1     | -1   | setosa     | age              | outside the declared range
      1     | 2    | Setosa     | species          | nearest is "setosa"
      1     | 2    | ''         | species          | the cell is empty
      """)
  void namesFileRowColumnAndTheOffendingText(String width, String age, String species, String column, String text)
      throws IOException {
    String file = "petal width (cm),age,species\n0.1,1,setosa\n\"" + width + "\"," + age + "," + species + "\n";
    assertThatThrownBy(() -> read(FLOWER, file)).isInstanceOf(InputException.class)
        .hasMessageContaining("data.csv").hasMessageContaining("row 2 (line 3)")
        .hasMessageContaining("\"" + column + "\"").hasMessageContaining(text);
  }

  @Test
  void aMissingColumnListsTheFilesColumnsAndTheNearest() {
    assertThatThrownBy(() -> read(FLOWER, "petal_width,age,species\n1,2,setosa\n"))
        .hasMessageContaining("no column \"petal width (cm)\"").hasMessageContaining("petal_width, age, species")
        .hasMessageContaining("nearest is \"petal_width\"");
    assertThatThrownBy(() -> read(FLOWER, "petal width (cm);age;species\n1;2;setosa\n"))
        .hasMessageContaining("separated by commas");
    assertThatThrownBy(() -> read(FLOWER, "petal width (cm),age,age,species\n1,2,2,setosa\n"))
        .hasMessageContaining("two columns are called \"age\"");
  }

  @Test
  void emptyFilesAndWrongShapes() {
    assertThatThrownBy(() -> read(FLOWER, "")).hasMessageContaining("data.csv: the file is empty");
    assertThatThrownBy(() -> read(FLOWER, "petal width (cm),age,species\n")).hasMessageContaining("no row");
    assertThatThrownBy(() -> read(FLOWER, "petal width (cm),age,species\n1,2\n"))
        .hasMessageContaining("row 1 (line 2): 2 cells").hasMessageContaining("3 columns");
    assertThatThrownBy(() -> read(FLOWER, "petal width (cm),age,species\n1,2,setosa,4\n"))
        .hasMessageContaining("4 cells");
    assertThatThrownBy(() -> Dataset.csv(FLOWER, Elements.FLOAT64, folder.resolve("none.csv")))
        .isInstanceOf(InputException.class).hasMessageContaining("no such file");
    assertThatThrownBy(() -> Dataset.csv(FLOWER, Elements.FLOAT64, folder))
        .isInstanceOf(InputException.class).hasMessageContaining("folder");
  }

  @ParameterizedTest
  @CsvSource({"true,1", "False,0", "1,1", "0,0", "YES,1", "no,0"})
  void boolWords(String cell, double value) throws IOException {
    assertThat(features(read(one(Column.bool("b")), "b,y\n" + cell + ",0\n"), 0)).containsExactly(value);
  }

  @Test
  void boolWithItsOwnWords() throws IOException {
    Schema schema = one(Column.bool("diagnosis").words("M", "B"));
    assertThat(features(read(schema, "diagnosis,y\nM,0\n"), 0)).containsExactly(1);
    assertThat(features(read(schema, "diagnosis,y\nB,0\n"), 0)).containsExactly(0);
    assertThatThrownBy(() -> read(schema, "diagnosis,y\ntrue,0\n")).hasMessageContaining("\"M\" (true)");
    assertThatThrownBy(() -> read(one(Column.bool("b")), "b,y\nmaybe,0\n")).hasMessageContaining("yes/no");
  }

  @Test
  void missingValues() throws IOException {
    Schema schema = Schema.builder()
        .input(Column.real("a").nullable().missingMean().indicator())
        .input(Column.category("c", "u", "v").nullable().indicator())
        .input(Column.category("o", "u", "v").ordinal().nullable())
        .input(Column.bool("b").nullable())
        .target(Column.bool("y")).build();
    Dataset<double[]> rows = read(schema, "a,c,o,b,y\n,,,,1\n2,v,v,1,0\n");
    assertThat(features(rows, 0)).containsExactly(Double.NaN, 1, 0, 0, 1, Double.NaN, Double.NaN);
    assertThat(features(rows, 1)).containsExactly(2, 0, 0, 1, 0, 1, 1);
  }

  @Test
  void unknownLabelsMayBeIgnoredButEmptyCellsNot() throws IOException {
    Schema schema = one(Column.category("c", "u", "v").ignoreUnknown());
    assertThat(features(read(schema, "c,y\nw,1\n"), 0)).containsExactly(0, 0);
    assertThatThrownBy(() -> read(schema, "c,y\n\"\",1\n")).hasMessageContaining("empty");
  }

  @Test
  void setsAreOneCellOrAColumnALabel() throws IOException {
    Schema schema = one(Column.set("genre", "action", "drama", "sci fi"));
    Dataset<double[]> cell = read(schema, "genre,y\ndrama; sci fi,1\n\"\",0\n");
    assertThat(features(cell, 0)).containsExactly(0, 1, 1);
    assertThat(features(cell, 1)).containsExactly(0, 0, 0);
    assertThat(features(read(schema, "sci fi,action,drama,y\n1,0,0,1\n"), 0)).containsExactly(0, 0, 1);
    Schema pattern = one(Column.set("genre", "action", "drama").header("is_{0}"));
    assertThat(features(read(pattern, "is_action,is_drama,y\n0,yes,1\n"), 0)).containsExactly(0, 1);
    assertThatThrownBy(() -> read(schema, "genre,y\ncomedy,1\n")).hasMessageContaining("\"comedy\"");
    assertThatThrownBy(() -> read(schema, "action,y\n1,1\n")).hasMessageContaining("no column \"genre\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      p0,p1,y   | ''
      p_0,p_1,y | ''
      a0,a1,y   | a{0}
      a1,a2,y   | a{1}
      """)
  void vectorsTakeNumberedColumns(String header, String pattern) throws IOException {
    Column vector = Column.integer("p").vector(2);
    Schema schema = one(pattern.isEmpty() ? vector : vector.header(pattern));
    assertThat(features(read(schema, header + "\n4,5,1\n"), 0)).containsExactly(4, 5);
  }

  @Test
  void inputsAloneNeedNoTargets() throws IOException {
    Path file = write("petal width (cm),age\n1,2\n");
    assertThat(Dataset.csvInputs(FLOWER, Elements.FLOAT64, file).hasTargets()).isFalse();
    assertThatThrownBy(() -> Dataset.csv(FLOWER, Elements.FLOAT64, file)).hasMessageContaining("species");
  }

  @Test
  void aLogNeedsValuesAboveMinusOne() {
    assertThatThrownBy(() -> read(one(Column.real("x").log()), "x,y\n3,1\n-1,1\n"))
        .hasMessageContaining("row 2").hasMessageContaining("@log");
  }

  @Test
  void aNumberTooLargeForFloat32IsRefused() throws IOException {
    Path file = write("x,y\n1e39,1\n");
    assertThatThrownBy(() -> Dataset.csv(one(Column.real("x")), Elements.FLOAT32, file))
        .hasMessageContaining("float64");
    assertThat(Dataset.csv(one(Column.real("x")), Elements.FLOAT64, file).feature(0, 0)).isEqualTo(1e39);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-0,-0.0", "007,7", "999999999,999999999", "1234567890123,1234567890123", "-12,-12", "+5,5", ".5,0.5",
      "5.,5", "1E3,1000", "0.1,0.1", "1e-400,0"})
  void numbersAsJavaReadsThem(String cell, double value) throws IOException {
    assertThat(read(one(Column.real("x")), "x,y\n" + cell + ",1\n").feature(0, 0)).isEqualTo(value);
  }

  @Test
  void theDigestIsThatOfTheFile() throws IOException {
    // printf 'x,y\n1,1\n' | sha256sum
    assertThat(read(one(Column.real("x")), "x,y\n1,1\n").digest())
        .isEqualTo("189beab8f7ef675bedb30499eafa00f9c0bb872a416c2bd4aeb8e2ed4744c55d");
  }

  @Test
  void manyRowsSpanSeveralChunks() throws IOException {
    StringBuilder text = new StringBuilder();
    Column vector = Column.integer("p").vector(200);
    for (int i = 0; i < 200; i++) {
      text.append('p').append(i).append(',');
    }
    text.append("y\n");
    for (int row = 0; row < 9000; row++) {
      text.append((row + ",").repeat(200)).append(row % 2).append('\n');
    }
    Dataset<double[]> rows = read(one(vector), text.toString());
    assertThat(rows.rows()).isEqualTo(9000);
    for (int row = 0; row < 9000; row++) {
      assertThat(rows.feature(row, 199)).isEqualTo(row);
      assertThat(rows.target(row, 0)).isEqualTo(row % 2);
    }
  }
}
