package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.ColumnTypeSyntax;
import org.mlpc.compiler.syntax.DocComment;

/** The labels of categories and sets. Emits MLP0311, MLP0315, MLP0317. */
final class Labels {

  /** More constants than this do not fit into the initialiser of a Java enum. */
  static final int MOST = 2_000;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[\\p{Ll}0-9])(?=\\p{Lu})");

  private final Problems problems;

  /** By constant, how many numbers were tried to tell labels of that constant apart. */
  private final Map<String, Integer> numbers = new HashMap<>();

  Labels(Problems problems) {
    this.problems = problems;
  }

  /** The labels in order; empty after an error that leaves their number unknown. */
  Optional<List<Label>> resolve(
      List<org.mlpc.compiler.syntax.Label> written, ColumnType kind, ColumnTypeSyntax type) {
    if (written.isEmpty()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.EMPTY_LABELS,
                  type.span(),
                  "this " + kind.dslName() + " has no labels")
              .help(
                  "write them in the braces, as in "
                      + Wording.quote(kind.dslName() + " { red, green }")));
      return Optional.empty();
    }
    if (written.size() > MOST) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.TOO_LARGE,
                  type.name().span(),
                  Wording.count(written.size(), "label") + " are too many")
              .help("at most " + MOST + " are possible"));
      return Optional.empty();
    }
    Map<String, org.mlpc.compiler.syntax.Label> texts = new HashMap<>();
    Map<String, org.mlpc.compiler.syntax.Label> constants = new HashMap<>();
    List<Label> labels = new ArrayList<>();
    for (org.mlpc.compiler.syntax.Label label : written) {
      if (checkText(label, written, texts)) {
        String javaName = label.alias().map(a -> a.text()).orElseGet(() -> javaName(label.text()));
        checkJavaName(label, javaName, constants);
        labels.add(new Label(label.text(), javaName, label.doc().map(DocComment::text).orElse("")));
      }
    }
    return Optional.of(labels);
  }

  private boolean checkText(
      org.mlpc.compiler.syntax.Label label,
      List<org.mlpc.compiler.syntax.Label> all,
      Map<String, org.mlpc.compiler.syntax.Label> texts) {
    if (label.text().isBlank()) {
      problems.report(
          problems
              .at(DiagnosticCode.EMPTY_LABELS, label.span(), "a label cannot be empty")
              .help("leave it out: an empty cell is a missing value, not a label"));
      return false;
    }
    org.mlpc.compiler.syntax.Label before = texts.putIfAbsent(label.text(), label);
    if (before != null) {
      int index = all.indexOf(label);
      problems.report(
          problems
              .at(
                  DiagnosticCode.DUPLICATE_LABEL,
                  label.span(),
                  "the label " + Wording.quote(label.text()) + " is given twice")
              .also(before.span(), "first given here")
              .help("leave one of them out")
              .fix(new Span(all.get(index - 1).span().end(), label.span().end()), ""));
      return false;
    }
    return true;
  }

  private void checkJavaName(
      org.mlpc.compiler.syntax.Label label,
      String javaName,
      Map<String, org.mlpc.compiler.syntax.Label> constants) {
    if (javaName.isEmpty()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.JAVA_CLASH,
                  label.span(),
                  "the label " + Wording.quote(label.text()) + " gives no name in Java")
              .help("name it: " + Wording.quote(problems.text(label.span()) + " as other"))
              .fix(label.span().after(), " as other"));
      return;
    }
    org.mlpc.compiler.syntax.Label before = constants.putIfAbsent(constant(javaName), label);
    if (before != null) {
      int number = numbers.merge(constant(javaName), 1, Integer::sum) + 1;
      while (constants.containsKey(constant(javaName + number))) {
        number = numbers.merge(constant(javaName), 1, Integer::sum) + 1;
      }
      String alias = javaName + number;
      constants.put(constant(alias), label);
      problems.report(
          problems
              .at(
                  DiagnosticCode.JAVA_CLASH,
                  label.span(),
                  "the labels "
                      + Wording.quote(before.text())
                      + " and "
                      + Wording.quote(label.text())
                      + " are both "
                      + constant(javaName)
                      + " in Java")
              .also(before.span(), "")
              .help(
                  "name one of them with `as`, as in "
                      + Wording.quote("\"" + label.text() + "\" as " + alias))
              .fix(label.span(), "\"" + label.text() + "\" as " + alias));
    }
  }

  /**
   * A label's name in Java before it becomes a constant: {@code old town} is {@code oldTown},
   * {@code -1} minus1.
   */
  static String javaName(String text) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '-'
          && name.isEmpty()
          && i + 1 < text.length()
          && Character.isDigit(text.charAt(i + 1))) {
        name.append("minus");
      } else if (Character.isJavaIdentifierPart(c)
          && !Character.isIdentifierIgnorable(c)
          && c != '$') {
        name.appendCodePoint(upper && !name.isEmpty() ? Character.toUpperCase(c) : c);
        upper = false;
      } else {
        // two numbers must not run together: 1.5 is 1_5
        boolean digits =
            !name.isEmpty()
                && Character.isDigit(name.charAt(name.length() - 1))
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
        name.append(digits ? "_" : "");
        upper = true;
      }
      i += Character.charCount(c);
    }
    return name.toString();
  }

  /** The constant of a Java name: {@code oldTown} is {@code OLD_TOWN}. */
  static String constant(String javaName) {
    return BETWEEN_WORDS.matcher(javaName).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
