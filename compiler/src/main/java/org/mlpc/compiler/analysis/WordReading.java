package org.mlpc.compiler.analysis;

import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.syntax.Call;

/** Reads words: truth values, choices, names of columns. */
final class WordReading {

  private final Problems problems;
  private final WrongTypes wrong;

  WordReading(Problems problems, WrongTypes wrong) {
    this.problems = problems;
    this.wrong = wrong;
  }

  Optional<Argument> read(Call call, Slot slot) {
    if (slot.type() instanceof ParameterType.Truth) {
      return readTruth(call, slot);
    }
    return slot.type() instanceof ParameterType.Word choice
        ? readChoice(call, slot, choice)
        : Optional.of(new Argument.Word(call.name()));
  }

  private Optional<Argument> readTruth(Call call, Slot slot) {
    if (call.name().equals("true") || call.name().equals("false")) {
      return Optional.of(new Argument.Flag(call.name().equals("true")));
    }
    wrong.report(call, slot);
    return Optional.empty();
  }

  private Optional<Argument> readChoice(Call call, Slot slot, ParameterType.Word choice) {
    if (choice.words().contains(call.name())) {
      return Optional.of(new Argument.Word(call.name()));
    }
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.UNKNOWN_WORD,
            call.span(),
            slot.words() + " cannot be " + Wording.quote(call.name()));
    Optional<String> meant = meant(call.name(), choice);
    problems.report(
        meant.isPresent()
            ? diagnostic.help("write " + Wording.quote(meant.get())).fix(call.span(), meant.get())
            : diagnostic.help("write " + choice.describe()));
    return Optional.empty();
  }

  /** The word somebody means who writes {@code name}. */
  static Optional<String> meant(String name, ParameterType.Word choice) {
    for (Map.Entry<String, String> synonym : choice.synonyms().entrySet()) {
      if (Catalog.fold(synonym.getKey()).equals(Catalog.fold(name))) {
        return Optional.of(synonym.getValue());
      }
    }
    return Suggestion.nearest(name, choice.words());
  }
}
