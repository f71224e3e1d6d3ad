package org.mlpc.compiler.analysis;

import java.util.Locale;
import java.util.Map;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.ModelDeclaration;

/** Names of models become names of classes. Emits MLP0312, MLP0314 and MLP0315. */
final class NameChecks {

  private final Problems problems;

  NameChecks(Problems problems) {
    this.problems = problems;
  }

  void check(ModelDeclaration model, Map<String, ModelDeclaration> seen) {
    Identifier name = model.name();
    String capital =
        name.text().substring(0, 1).toUpperCase(Locale.ROOT) + name.text().substring(1) + "Model";
    if (JavaWords.isNoType(name.text())) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.JAVA_KEYWORD,
                  name.span(),
                  Wording.quote(name.text()) + " is a keyword of Java and cannot name a class")
              .help("write " + Wording.quote(capital))
              .fix(name.span(), capital));
    } else if (JavaWords.isTaken(name.text())) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.JAVA_CLASH,
                  name.span(),
                  "a class "
                      + Wording.quote(name.text())
                      + " would hide one that the generated code uses")
              .help("write " + Wording.quote(capital))
              .fix(name.span(), capital));
    }
    ModelDeclaration before = seen.putIfAbsent(name.text(), model);
    if (before != null) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.DUPLICATE_DECLARATION,
                  name.span(),
                  "there are two models " + Wording.quote(name.text()))
              .also(before.name().span(), "the first")
              .help("give one of them another name"));
    }
  }
}
