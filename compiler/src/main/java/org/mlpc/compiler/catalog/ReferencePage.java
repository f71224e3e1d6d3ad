package org.mlpc.compiler.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the catalogue as a page of Markdown: every concept with its parameters, formula, source
 * and conventions.
 */
public final class ReferencePage {

  private final StringBuilder page = new StringBuilder();
  private boolean firstFact;

  private ReferencePage() {}

  /** The whole page; lines end with {@code \n}. */
  public static String markdown() {
    return new ReferencePage().write();
  }

  private String write() {
    page.append(
            "# Reference\n\nEvery name of the language, written from the compiler's catalogue. ")
        .append(
            "*n* is a layer's number of inputs, *m* its number of units, α the rate, g the gradient"
                + " of the cost.\n\n");
    for (ConceptKind kind : ConceptKind.values()) {
      page.append("- [")
          .append(heading(kind))
          .append("](#")
          .append(heading(kind).toLowerCase(Locale.ROOT).replace(' ', '-'))
          .append(")\n");
    }
    page.append(
        "- [What fits what](#what-fits-what)\n- [Units](#units)\n- [Conventions](#conventions)\n");
    for (ConceptKind kind : ConceptKind.values()) {
      page.append("\n## ").append(heading(kind)).append("\n");
      Catalog.concepts(kind).forEach(this::concept);
      if (kind == ConceptKind.LOSS) {
        concept(Loss.PERCEPTRON);
      }
    }
    fits();
    units();
    page.append("\n## Conventions\n\n");
    Conventions.ALL.forEach(convention -> page.append("- ").append(convention).append('\n'));
    return page.toString();
  }

  private static String heading(ConceptKind kind) {
    return kind.plural().substring(0, 1).toUpperCase(Locale.ROOT) + kind.plural().substring(1);
  }

  private void concept(Concept concept) {
    Entry entry = concept.entry();
    String at =
        concept.kind() == ConceptKind.ATTRIBUTE || concept.kind() == ConceptKind.TRANSFORM
            ? "@"
            : "";
    page.append("\n### ")
        .append(at)
        .append(entry.name())
        .append("\n\n")
        .append(sentence(entry.summary()))
        .append('\n');
    if (!entry.example().isEmpty()) {
      page.append("\nWritten as `").append(entry.example()).append("`.\n");
    }
    if (concept instanceof TrainProperty property) {
      page.append("\nTakes ")
          .append(property.type().describe())
          .append("; left out: ")
          .append(property.defaultValue())
          .append(".\n");
    }
    if (concept instanceof Limit limit) {
      page.append("\nTakes ").append(limit.type().describe()).append(".\n");
    }
    parameters(entry.parameters());
    facts(entry, concept);
  }

  private void facts(Entry entry, Concept concept) {
    firstFact = true;
    fact("Formula", entry.formula().isEmpty() ? "" : "`" + entry.formula() + "`");
    fact("Convention", sentence(entry.convention()));
    if (concept instanceof Loss loss && loss.fusesWith().isPresent()) {
      fact("Output", "with `" + loss.fusesWith().get().dslName() + "` the gradient of z is ŷ − y");
    }
    if (concept instanceof Optimizer optimizer) {
      fact("Usual rates", optimizer.usualRates().toString());
    }
    if (concept instanceof Activation activation) {
      fact(
          "Weights before it",
          "`" + activation.defaultInitializer().dslName() + "` unless the file says otherwise");
    }
    fact("Source", sentence(entry.source()));
    fact("PyTorch", name(entry.pytorch()));
    fact("Keras", name(entry.keras()));
  }

  private static String name(String name) {
    return name.isEmpty() || name.equals("–") ? "" : "`" + name + "`";
  }

  /** A line of the list of facts; the first has an empty line before it. */
  private void fact(String what, String text) {
    if (!text.isEmpty()) {
      page.append(firstFact ? "\n" : "")
          .append("- ")
          .append(what)
          .append(": ")
          .append(text)
          .append('\n');
      firstFact = false;
    }
  }

  private void parameters(List<ParameterSpec> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    page.append(
        "\n| parameter | written | takes | left out | what it is |\n|---|---|---|---|---|\n");
    for (ParameterSpec p : parameters) {
      String position =
          switch (p.position()) {
            case LEADING -> "without its name";
            case NAMED -> "`" + p.name() + " = …`";
            case LEADING_OR_NAMED -> "either way";
          };
      String absent =
          p.defaultValue()
              .map(d -> "`" + d + "`")
              .orElse(p.absence().isEmpty() ? "an error" : p.absence());
      page.append("| `")
          .append(p.name())
          .append("` | ")
          .append(position)
          .append(" | ")
          .append(p.type().describe())
          .append(" | ")
          .append(absent)
          .append(" | ")
          .append(p.doc())
          .append(" |\n");
    }
  }

  private void fits() {
    page.append(
        "\n"
            + "## What fits what\n\n"
            + "| target | output activation, default first | loss, default first |\n"
            + "|---|---|---|\n");
    for (Fit fit : Fit.TABLE) {
      page.append("| `")
          .append(fit.target().dslName())
          .append('`')
          .append(fit.needsRange() ? " with a declared range" : "")
          .append(" | ")
          .append(names(fit.activations()))
          .append(" | ")
          .append(names(fit.losses()))
          .append(" |\n");
    }
  }

  private static String names(List<? extends Concept> concepts) {
    return concepts.stream().map(c -> "`" + c.dslName() + "`").collect(Collectors.joining(", "));
  }

  private void units() {
    page.append("\n## Units\n\n| unit | means |\n|---|---|\n");
    for (NumberUnit unit : NumberUnit.values()) {
      page.append("| `")
          .append(unit.symbol())
          .append("` | ")
          .append(
              unit == NumberUnit.PERCENT
                  ? "a hundredth"
                  : unit.plain(BigDecimal.ONE).toPlainString() + " bytes")
          .append(" |\n");
    }
  }

  private static String sentence(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }
}
