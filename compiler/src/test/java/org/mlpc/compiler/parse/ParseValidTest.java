package org.mlpc.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.DocComment;
import org.mlpc.compiler.syntax.Label;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;

class ParseValidTest {

  private final Diagnostics diagnostics = new Diagnostics();

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../grammar/src/test/resources/samples"))) {
      return files.sorted().toList();
    }
  }

  private MlpFile parse(String text) {
    MlpFile file = MlpParser.parse(SourceFile.of("a.mlp", text), diagnostics);
    assertThat(DiagnosticFormatter.plain().format(diagnostics)).isEmpty();
    return file;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsEverySample(Path sample) throws IOException {
    MlpFile file = parse(Files.readString(sample));
    assertThat(file.models()).isNotEmpty();
  }

  @Test
  void buildsTheWholeModel() throws IOException {
    MlpFile file = parse(Files.readString(Path.of("../grammar/src/test/resources/samples/iris.mlp")));
    assertThat(file.packageDeclaration().orElseThrow().name()).isEqualTo("com.example.flowers");
    ModelDeclaration model = file.models().get(0);
    assertThat(model.doc().orElseThrow().text()).startsWith("Classifies an iris flower");
    assertThat(model.sections()).extracting(Section::kind).containsExactly(SectionKind.INPUT, SectionKind.OUTPUT,
        SectionKind.NETWORK, SectionKind.TRAIN, SectionKind.LIMIT, SectionKind.EXPECT);
    Section input = model.section(SectionKind.INPUT).orElseThrow();
    assertThat(input.attributes()).hasSize(1);
    assertThat(input.columns()).extracting(c -> c.name().text())
        .containsExactly("sepalLength", "sepalWidth", "petalLength", "petalWidth");
    Section network = model.section(SectionKind.NETWORK).orElseThrow();
    assertThat(network.layers()).extracting(l -> l.call().name()).containsExactly("dense", "dropout", "output");
    assertThat(network.layers().get(0).name().orElseThrow().text()).isEqualTo("hidden");
    assertThat(model.section(SectionKind.TRAIN).orElseThrow().properties()).hasSize(9);
    assertThat(model.section(SectionKind.EXPECT).orElseThrow().bounds().get(0).file().orElseThrow().value())
        .isEqualTo("iris-test.csv");
  }

  @Test
  void spansAreOffsetsOfTheFile() {
    String text = "model Ä {\r\n  input { 😀: real } }";
    MlpFile file = MlpParser.parse(SourceFile.of("a.mlp", text.replace("😀", "𝒙, b")), diagnostics);
    Column column = file.models().get(0).section(SectionKind.INPUT).orElseThrow().columns().get(1);
    assertThat(column.name().text()).isEqualTo("b");
    assertThat(file.source().text(column.name().span())).isEqualTo("b");
    assertThat(file.source().text(column.span())).isEqualTo("b: real");
  }

  @Test
  void severalColumnsShareAType() {
    MlpFile file = parse("model A { input { a, b: int(0 .. 9)?[3] @log } }");
    List<Column> columns = file.models().get(0).section(SectionKind.INPUT).orElseThrow().columns();
    assertThat(columns).hasSize(2);
    assertThat(columns.get(0).type()).isSameAs(columns.get(1).type());
    assertThat(columns.get(0).type().nullable()).isTrue();
    assertThat(columns.get(0).type().length().orElseThrow().text()).isEqualTo("3");
    assertThat(columns.get(0).attributes()).hasSize(1);
  }

  @Test
  void labelsKeepTheirText() {
    MlpFile file = parse("model A { output { y: set { a, -1, \"old \\\"town\\\"\" as oldTown, as as on } } }");
    List<Label> labels = file.models().get(0).section(SectionKind.OUTPUT).orElseThrow().columns().get(0)
        .type().labels().orElseThrow();
    assertThat(labels).extracting(Label::text).containsExactly("a", "-1", "old \"town\"", "as");
    assertThat(labels).extracting(l -> l.alias().map(Object::toString).orElse("-"))
        .containsExactly("-", "-", "oldTown", "on");
  }

  @Test
  void docCommentsGoToWhatFollows() throws IOException {
    MlpFile file = parse(Files.readString(Path.of("../grammar/src/test/resources/samples/comments.mlp")));
    ModelDeclaration model = file.models().get(0);
    assertThat(model.doc().map(DocComment::text)).contains("The doc of the model,\nin two lines.");
    assertThat(model.section(SectionKind.INPUT).orElseThrow().doc().map(DocComment::text)).contains("What goes in.");
    Column y = model.section(SectionKind.OUTPUT).orElseThrow().columns().get(0);
    assertThat(y.doc().map(DocComment::text)).contains("What comes out.");
    assertThat(y.type().labels().orElseThrow().get(0).doc().map(DocComment::text)).contains("The first.");
    LayerStatement layer = model.section(SectionKind.NETWORK).orElseThrow().layers().get(0);
    assertThat(layer.doc().map(DocComment::text)).contains("The only layer.");
  }

  @Test
  void namesAreComposed() {
    MlpFile file = parse("model A { input { gro\u0308ße: real } }");
    assertThat(file.models().get(0).section(SectionKind.INPUT).orElseThrow().columns().get(0).name().text())
        .isEqualTo("größe");
  }
}
