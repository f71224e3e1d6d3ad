package org.mlpc.compiler.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How concepts are defined and shown: entries, parameters, ranges, signatures. */
class DefinitionTest {

  @Test
  void anEntryKeepsAllThatIsAdded() {
    ParameterSpec width = ParameterSpec.leading("width", ParameterType.truth(), "units");
    Entry entry = Entry.of("dense", "a layer").formula("f").source("s").convention("c").pytorch("p").keras("k")
        .synonyms("Linear", "fc").respelled("denseRelu", "dense(relu)").parameters(width).example("dense(16)");
    assertThat(entry).isEqualTo(new Entry("dense", "a layer", "f", "s", "c", "p", "k",
        List.of(new Entry.Synonym("Linear", "dense"), new Entry.Synonym("fc", "dense"),
            new Entry.Synonym("denseRelu", "dense(relu)")),
        List.of(width), "dense(16)"));
  }

  @Test
  void aParameterIsRequiredUnlessItSaysWhatItsAbsenceMeans() {
    ParameterType type = ParameterType.word("a", "b");
    ParameterSpec leading = ParameterSpec.leading("x", type, "d");
    assertThat(leading).isEqualTo(new ParameterSpec(
        "x", ParameterSpec.Position.LEADING, type, Optional.empty(), "", "d", List.of()));
    assertThat(leading.required()).isTrue();
    assertThat(leading.orElse("a").required()).isFalse();
    assertThat(leading.orElse("a").defaultValue()).contains("a");
    assertThat(leading.optional("none").required()).isFalse();
    assertThat(leading.optional("none").absence()).isEqualTo("none");
    assertThat(leading.synonyms("y").synonyms()).containsExactly("y");
    assertThat(leading.positional()).isTrue();
    assertThat(ParameterSpec.either("x", type, "d").positional()).isTrue();
    assertThat(ParameterSpec.named("x", type, "d").positional()).isFalse();
  }

  @Test
  void typesAreDescribedInWords() {
    assertThat(ParameterType.word("a", "b", "c").describe()).isEqualTo("a, b or c");
    assertThat(ParameterType.word("a").describe()).isEqualTo("a");
    assertThat(ParameterType.truth().describe()).isEqualTo("true or false");
    assertThat(ParameterType.either(ParameterType.word("balanced"), new ParameterType.Reals(Range.POSITIVE)).describe())
        .isEqualTo("balanced or a list of numbers above 0");
    assertThat(ParameterType.share(new Range(0, false, 0.5, true)).describe()).isEqualTo("a share in (0%, 50%]");
    assertThat(ParameterType.whole(Range.atLeast(1)).describe()).isEqualTo("a whole number of at least 1");
    assertThat(new ParameterType.Word(List.of("a"), Map.of("b", "a")).synonyms()).containsEntry("b", "a");
  }

  @Test
  void rangesContinueASentence() {
    assertThat(Range.ANY.phrase()).isEmpty();
    assertThat(new Range(Double.NEGATIVE_INFINITY, false, 3, true).phrase()).isEqualTo(" of at most 3");
    assertThat(new Range(Double.NEGATIVE_INFINITY, false, 3, false).phrase()).isEqualTo(" below 3");
    assertThat(Range.between(-1, 1).phrase()).isEqualTo(" in [-1, 1]");
    assertThat(Range.ANY).hasToString("(−∞, ∞)");
    assertThat(Range.BETWEEN_ZERO_AND_ONE.percentPhrase()).isEqualTo(" in (0%, 100%)");
  }

  @ParameterizedTest
  @EnumSource(ConceptKind.class)
  void everyConceptIsOfItsKind(ConceptKind kind) {
    assertThat(Catalog.concepts(kind)).isNotEmpty().allMatch(concept -> concept.kind() == kind);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ACTIVATION | relu | relu", "ACTIVATION | prelu | prelu(slope, perUnit = false)", "LAYER | noise | noise(sd)",
      "LOSS | bce | bce(classWeights = …, labelSmoothing = 0, reduction = mean, weight = 1)",
      "LOSS | crossEntropy | crossEntropy(classWeights = …, labelSmoothing = 0, weight = 1)",
      "OPTIMIZER | momentum | momentum(rate = 0.01, beta = 0.9, dampening = 0, form = standard)",
      "OPTIMIZER | adam | adam(rate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, …)",
      "LAYER | dense | dense(16, relu)"})
  void aSignatureIsTheExampleOrTheFirstFourParameters(ConceptKind kind, String name, String signature) {
    assertThat(Catalog.find(kind, name).orElseThrow().signature()).isEqualTo(signature);
  }

  @Test
  void allLossesButThePerceptronsMayBeWritten() {
    assertThat(Loss.written()).hasSize(Loss.values().length - 1).doesNotContain(Loss.PERCEPTRON).contains(Loss.MSE);
    assertThat(Catalog.find(ConceptKind.LOSS, "perceptron")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SGD, 0", "MOMENTUM, 1", "ADAM, 2", "ADA_DELTA, 1", "LBFGS, 0"})
  void optimizersKeepTheirSlots(Optimizer optimizer, int always) {
    assertThat(optimizer.slots().stream().filter(slot -> slot.option().isEmpty())).hasSize(always);
    assertThat(Optimizer.Slot.always("v")).isEqualTo(new Optimizer.Slot("v", "", ""));
  }
}
