package org.mlpc.compiler.diagnostic;

/**
 * Every message of the compiler. The number's hundreds are its family: 01 syntax, 02 names, 03 types and arguments,
 * 04 shapes, 05 meaning, 06 numbers, 07 limits, 08 teaching lints (warnings). A number, once released, keeps its meaning.
 */
public enum DiagnosticCode {
  // 01: syntax
  UNEXPECTED_TEXT(101, "unexpected text"),
  MISSING_CLOSING(102, "an opening bracket is never closed"),
  STRAY_CLOSING(103, "a closing bracket without an opening one"),
  MISSING_VALUE(104, "a value is missing"),
  STRANGE_CHARACTER(105, "a character that means nothing"),
  UNCLOSED_STRING(106, "a string is never closed"),
  UNCLOSED_COMMENT(107, "a comment is never closed"),
  SINGLE_QUOTES(108, "single quotes around a text"),
  HASH_COMMENT(109, "a comment with #"),
  JAVADOC_COMMENT(110, Severity.WARNING, "a doc comment written as in Java"),
  STRAY_DOC_COMMENT(111, Severity.WARNING, "a doc comment with nothing to document"),
  SEMICOLON(112, "a semicolon"),
  STRAY_COMMA(113, "a comma where none is needed"),
  MISSING_COMMA(114, "a comma is missing"),
  COLON_FOR_VALUE(115, "a colon where a value is given"),
  EQUALS_FOR_TYPE(116, "an equals sign where a type is given"),
  MISSING_PARENTHESES(117, "arguments without parentheses"),
  ROUND_EXAMPLE(118, "an example row in round brackets"),
  BAD_ESCAPE(119, "an unknown escape in a string"),
  MISPLACED_STATEMENT(120, "a statement in the wrong section"),
  UNKNOWN_SECTION(121, "an unknown section"),
  MISPLACED_DECLARATION(122, "a declaration out of order"),
  UNKNOWN_DECLARATION(123, "an unknown declaration"),
  MISSING_NAME(124, "a name is missing"),
  MISSING_BLOCK(125, "the braces are missing"),
  TOO_DEEP(126, "nested too deeply"),
  EMPTY_FILE(127, "a file without a model"),
  NOT_UTF8(128, "a file that is not UTF-8"),
  NOT_NFC(129, "a name in a decomposed form"),
  FILE_TOO_LARGE(130, "a file that is too large"),

  // 02: names
  UNKNOWN_LAYER(201, "an unknown layer"),
  UNKNOWN_ACTIVATION(202, "an unknown activation"),
  UNKNOWN_OPTION(203, "an unknown option"),
  UNKNOWN_COLUMN(204, "an unknown column"),
  UNKNOWN_LABEL(205, "an unknown label"),

  // 05: meaning
  LOSS_DOES_NOT_FIT(501, "a loss that does not fit the output activation");

  private final int number;
  private final Severity severity;
  private final String title;

  DiagnosticCode(int number, String title) {
    this(number, number / 100 == 8 ? Severity.WARNING : Severity.ERROR, title);
  }

  DiagnosticCode(int number, Severity severity, String title) {
    this.number = number;
    this.severity = severity;
    this.title = title;
  }

  /** The code as people see it: {@code MLP0501}. */
  public String code() {
    return "MLP0" + number;
  }

  public Severity severity() {
    return severity;
  }

  /** What went wrong in a few words, for lists of codes. */
  public String title() {
    return title;
  }

  /** The hundreds of the number: 1 for syntax to 8 for teaching lints. */
  public int family() {
    return number / 100;
  }

  @Override
  public String toString() {
    return code();
  }
}
