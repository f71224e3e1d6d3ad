package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;

/** The analysis as a whole: good files, bad files, silenced warnings, large files. */
class AnalysisTest {

  static List<Path> goodFiles() throws IOException {
    try (Stream<Path> examples = Files.walk(Path.of("../examples"));
        Stream<Path> goldens = Files.walk(Path.of("src/test/resources/pytorch"))) {
      return Stream.concat(examples, goldens)
          .filter(f -> f.toString().endsWith(".mlp"))
          .filter(f -> !f.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("goodFiles")
  void acceptsGoodFiles(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Network> networks =
        Analysis.analyse(MlpParser.parse(SourceFile.read(file), diagnostics), diagnostics);
    assertThat(diagnostics.hasErrors())
        .as(DiagnosticFormatter.plain().format(diagnostics))
        .isFalse();
    assertThat(networks).isNotEmpty();
  }

  @Test
  void aModelWithErrorsDoesNotTakeTheOthersAway() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source =
        SourceFile.of(
            "M.mlp",
            "model A { input { x: real } output { y: real } network { densee(3) output } } "
                + "model B { input { x: real } output { y: real } network { output } }");
    assertThat(Analysis.analyse(MlpParser.parse(source, diagnostics), diagnostics))
        .extracting(Network::name)
        .containsExactly("B");
    assertThat(diagnostics.errorCount()).isEqualTo(1);
  }

  @Test
  void takesThePackageOfTheFileOrTheDefault() {
    String model = "model A { input { x: real } output { y: real } network { output } }";
    assertThat(analyse("package com.example\n" + model, "org.other", Set.of()).get(0).packageName())
        .isEqualTo("com.example");
    assertThat(analyse(model, "org.other", Set.of()).get(0).packageName()).isEqualTo("org.other");
  }

  private static List<Network> analyse(
      String text, String defaultPackage, Set<DiagnosticCode> silenced) {
    Diagnostics diagnostics = new Diagnostics();
    return Analysis.analyse(
        MlpParser.parse(SourceFile.of("M.mlp", text), diagnostics),
        defaultPackage,
        silenced,
        diagnostics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model A @allow(MLP0801) { input { x: real } output { y: real } network { dense(3, tanh,"
            + " init = zeros) output } }",
        "model A { input { x: real } output { y: real } network @allow(MLP0801) { dense(3, tanh,"
            + " init = zeros) output } }",
        "model A { input { x: real } output { y: real } network { dense(3, tanh, init = zeros)"
            + " @allow(MLP0801) output } }",
        "block b { dense(3, tanh, init = zeros) @allow(MLP0801) } "
            + "model A { input { x: real } output { y: real } network { b output } }",
        "model A { input { x: real } output { y: real } network { head y @allow(MLP0801) { dense(3, tanh,"
            + " init = zeros) output } } }",
        "model A { input { x: real } output { y: real } network { head y { dense(3, tanh, init ="
            + " zeros) @allow(MLP0801) output } } }",
        "model A { input { x: int(0 .. 1) w: int(0 .. 101) @allow(MLP0807) } output { y: real }"
            + " network { output } }",
        "model A { input { x: real } output { y: real } network { output } train { optimizer = adam"
            + " regularize = l2(0.1) @allow(MLP0808) } }",
        "model A @allow(\"MLP0801\") { input { x: real } output { y: real } network { dense(3, tanh,"
            + " init = zeros) output } }"
      })
  void allowSilencesTheWarningBesideIt(String text) {
    assertThat(Models.diagnose(text).list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model A { input { x: real } output { y: real } network { dense(3, tanh, init = zeros)"
            + " output @allow(MLP0801) } }",
        "model A @allow(MLP0802) { input { x: real } output { y: real } network { dense(3, tanh,"
            + " init = zeros) output } }"
      })
  void allowSilencesNothingElse(String text) {
    assertThat(Models.diagnose(text).list())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(DiagnosticCode.ZERO_INITIALISATION, DiagnosticCode.UNUSED_ALLOWANCE);
  }

  @Test
  void aSingleUnitMayStartConstant() {
    assertThat(Models.diagnose("model A { input { x: real } output { y: real } network {"
        + " dense(1, tanh, init = constant(0.5)) output } }").list()).isEmpty();
  }

  @Test
  void anOptionSilencesAWarningEverywhere() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source =
        SourceFile.of(
            "M.mlp",
            "model A { input { x: real } output { y: real } network { dense(3, tanh, init = zeros)"
                + " output } }");
    Analysis.analyse(
        MlpParser.parse(source, diagnostics),
        "",
        Set.of(DiagnosticCode.ZERO_INITIALISATION),
        diagnostics);
    assertThat(diagnostics.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"category { known }?", "category { known }? @missing(indicator = true) @unknown(ignore)",
    "category { known } @unknown(ignore)"})
  void oneLabelThatMayBeAbsentTellsSomething(String type) {
    String text = "model A { input { x: real k: " + type + " } output { y: real } network { output } }";
    assertThat(Models.diagnose(text).list()).isEmpty();
  }

  @Tag("long")
  @Test
  void blocksThatMultiplyAreStopped() {
    StringBuilder text = new StringBuilder("block b0 { dense(2, relu) }\n");
    for (int i = 1; i < 12; i++) {
      text.append("block b")
          .append(i)
          .append(" { ")
          .append(("b" + (i - 1) + " ").repeat(10))
          .append("}\n");
    }
    text.append("model A { input { x: real } output { y: real } network { b11 output } }");
    assertThat(Models.diagnose(text.toString()).list())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.TOO_LARGE);
  }

  @Tag("long")
  @Test
  void tenThousandLayersBecomeTenThousandLayers() {
    Network network =
        Models.network(
            "model A { input { x: real } output { y: real } network {\n"
                + "dense(2, relu)\n".repeat(10_000)
                + "output } }");
    assertThat(network.tensors()).hasSize(20_002);
  }

  @Tag("long")
  @Test
  void manyErrorsAreBounded() {
    Diagnostics diagnostics =
        Models.diagnose(
            "model A { input { x: real } output { y: real } network {\n"
                + "Dense(2, rellu)\n".repeat(10_000)
                + "output } }");
    assertThat(diagnostics.list()).hasSize(Diagnostics.LIMIT);
    assertThat(diagnostics.omitted()).isEqualTo(20_000 - Diagnostics.LIMIT);
  }
}
