package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.of;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.truth;
import static org.mlpc.compiler.catalog.ParameterType.word;

/** The attributes that are no transform. */
public enum Attribute implements Concept {
  COLUMN(
      Entry.of("column", "Name of the column in the file")
          .example("@column(\"petal width (cm)\")")
          .synonyms("name", "header", "col", "field")
          .parameters(leading("name", new ParameterType.Text(), "as the file's header has it"))),
  COLUMNS(
      Entry.of("columns", "Names of a vector's columns; {0} counts from 0")
          .example("@columns(\"p{0}\")")
          .parameters(
              leading("pattern", new ParameterType.Text(), "with {0} where the index stands"))),
  VALUES(
      Entry.of("values", "How a bool is written in the file")
          .example("@values(true = \"M\", false = \"B\")")
          .synonyms("labels", "map", "mapping")
          .parameters(
              named("true", new ParameterType.Text(), "cell that means true"),
              named("false", new ParameterType.Text(), "cell that means false"))),
  THRESHOLD(
      Entry.of("threshold", "Probability from which the answer is true")
          .example("@threshold(0.4)")
          .convention("0.5 without it")
          .synonyms("cutoff", "decision")
          .parameters(leading("p", real(Range.BETWEEN_ZERO_AND_ONE), "probability"))),
  MISSING(
      Entry.of("missing", "What stands in for an empty cell of a nullable column")
          .example("@missing(median, indicator = true)")
          .synonyms("impute", "fillna", "fill", "default", "na", "nullable")
          .parameters(
              leading("rule", of(ConceptKind.MISSING), "what is filled in")
                  .synonyms("strategy", "method", "how", "value", "with")
                  .optional("only for a category: all zeros"),
              named("indicator", truth(), "one more input that is 1 where the cell was empty")
                  .orElse("false"))),
  ONE_HOT(
      Entry.of("oneHot", "One input a label; the default")
          .synonyms("onehot", "dummy", "dummies", "one_hot")),
  ORDINAL(
      Entry.of("ordinal", "One input: the label's index, 0, 1, 2, …")
          .synonyms("ordered", "index", "labelEncode", "labelEncoder")),
  UNKNOWN(
      Entry.of("unknown", "What an unlisted label does; without it, it is an error")
          .example("@unknown(ignore)")
          .synonyms("handleUnknown", "unseen", "oov")
          .parameters(leading("rule", word("ignore"), "ignore: as if all labels were 0"))),
  RAW(
      Entry.of("raw", "No transform, whatever the section says")
          .synonyms("none", "identity", "asIs")),
  ALLOW(
      Entry.of("allow", "Silences a teaching warning beside it")
          .example("@allow(MLP0801)")
          .synonyms("suppress", "suppressWarnings", "ignore", "noqa", "silence")
          .parameters(leading("code", new ParameterType.Text(), "such as MLP0801")));

  private final Entry entry;

  Attribute(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.ATTRIBUTE;
  }
}
