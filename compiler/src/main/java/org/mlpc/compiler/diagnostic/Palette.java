package org.mlpc.compiler.diagnostic;

/** Colours of a terminal, or none. */
enum Palette {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001B[0m";
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String BLUE = "\u001B[1;34m";
  private static final String BOLD = "\u001B[1m";

  String severity(Severity severity, String text) {
    return paint(severity == Severity.ERROR ? RED : YELLOW, text);
  }

  /** Gutter, arrows and secondary marks. */
  String frame(String text) {
    return paint(BLUE, text);
  }

  String bold(String text) {
    return paint(BOLD, text);
  }

  private String paint(String colour, String text) {
    return this == PLAIN || text.isBlank() ? text : colour + text + RESET;
  }
}
