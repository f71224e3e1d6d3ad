package org.mlpc.compiler.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every concept, and the names of other frameworks. */
class CatalogTest {

  static List<Concept> concepts() {
    return Catalog.all();
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void everyConceptIsDescribed(Concept concept) {
    assertThat(concept.dslName()).matches("[a-z][A-Za-z0-9]*");
    assertThat(concept.entry().summary()).isNotBlank().doesNotEndWith(".");
    Set<String> names = new HashSet<>();
    for (ParameterSpec parameter : concept.parameters()) {
      assertThat(names.add(parameter.name())).as(parameter.name()).isTrue();
      assertThat(parameter.doc()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void leadingParametersComeFirstAndOptionalOnesLast(Concept concept) {
    boolean named = false;
    for (ParameterSpec parameter : concept.parameters()) {
      assertThat(named && parameter.positional())
          .as("%s of %s", parameter.name(), concept.dslName())
          .isFalse();
      named |= !parameter.positional();
    }
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void defaultsLieInTheirRange(Concept concept) {
    for (ParameterSpec parameter : concept.parameters()) {
      if (parameter.defaultValue().isPresent()) {
        String value = parameter.defaultValue().get();
        if (parameter.type() instanceof ParameterType.Real real) {
          assertThat(real.range().contains(Double.parseDouble(value)))
              .as(parameter.name())
              .isTrue();
        } else if (parameter.type() instanceof ParameterType.Whole whole) {
          assertThat(whole.range().contains(Integer.parseInt(value))).as(parameter.name()).isTrue();
        } else if (parameter.type() instanceof ParameterType.Word word) {
          assertThat(word.words()).contains(value);
        } else if (parameter.type() instanceof ParameterType.Of of) {
          assertThat(Catalog.find(of.kind(), value)).isPresent();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ConceptKind.class)
  void noNameOfAKindMeansTwoThings(ConceptKind kind) {
    for (Concept concept : Catalog.concepts(kind)) {
      assertThat(Catalog.find(kind, concept.dslName())).contains(concept);
      for (Entry.Synonym synonym : concept.entry().synonyms()) {
        assertThat(Catalog.meant(kind, synonym.foreign()))
            .as("%s %s", kind, synonym.foreign())
            .map(Meant::concept)
            .contains(concept);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LAYER, Dense, dense",
    "LAYER, nn.Linear, dense",
    "LAYER, fc, dense",
    "LAYER, BatchNorm1d, batchNorm",
    "LOSS, categorical_crossentropy, crossEntropy",
    "LOSS, sparse_categorical_crossentropy, crossEntropy",
    "LOSS, nn.BCEWithLogitsLoss, bce",
    "LOSS, mean_squared_error, mse",
    "ACTIVATION, SiLU, swish",
    "ACTIVATION, LeakyReLU, leakyRelu",
    "INITIALIZER, glorot, xavier",
    "INITIALIZER, he_uniform, he(uniform)",
    "INITIALIZER, xavier_normal, xavier(normal)",
    "OPTIMIZER, torch.optim.RMSprop, rmsProp",
    "SCHEDULE, ReduceLROnPlateau, plateau",
    "METRIC, val_accuracy, accuracy",
    "TRAIN_PROPERTY, batch_size, batch",
    "COLUMN_TYPE, float, real"
  })
  void understandsOtherFrameworks(ConceptKind kind, String foreign, String ours) {
    assertThat(Catalog.meant(kind, foreign)).map(Meant::spelling).contains(ours);
  }

  @ParameterizedTest
  @CsvSource({"20, %, 0.20", "3, MiB, 3145728", "1.5, kB, 1500.0", "2, GB, 2000000000"})
  void countsUnitsExactly(String number, String unit, String plain) {
    assertThat(NumberUnit.of(unit).orElseThrow().plain(new BigDecimal(number)))
        .isEqualByComparingTo(plain);
  }

  @Test
  void rangesKnowTheirEnds() {
    assertThat(Range.BELOW_ONE.contains(0)).isTrue();
    assertThat(Range.BELOW_ONE.contains(1)).isFalse();
    assertThat(Range.UP_TO_ONE.contains(0)).isFalse();
    assertThat(Range.UP_TO_ONE.contains(1)).isTrue();
    assertThat(Range.ANY.contains(Double.NaN)).isFalse();
    assertThat(Range.ANY.contains(Double.POSITIVE_INFINITY)).isFalse();
    assertThat(Range.BELOW_ONE).hasToString("[0, 1)");
    assertThat(Range.NOT_NEGATIVE).hasToString("[0, ∞)");
  }
}
