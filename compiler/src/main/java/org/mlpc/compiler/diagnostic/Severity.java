package org.mlpc.compiler.diagnostic;

import java.util.Locale;

/** How bad it is: an error stops the build, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word that messages and JSON use: {@code error}, {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
