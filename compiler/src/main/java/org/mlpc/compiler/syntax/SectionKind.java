package org.mlpc.compiler.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sections of a model, by the word that opens them. */
public enum SectionKind {
  INPUT,
  OUTPUT,
  NETWORK,
  TRAIN,
  LIMIT,
  EXPECT,
  EXAMPLES;

  /** The word that opens it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a word opens. */
  public static Optional<SectionKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
