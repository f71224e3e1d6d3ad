package org.mlpc.compiler.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers from names of a {@code .mlp} file. A keyword, and a name that is taken, gets a trailing {@code _}.
 */
final class Names {

  private final Set<String> taken;

  /** No name but these is taken. */
  Names(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** {@code wanted}, or the first of {@code wanted_}, {@code wanted__} … that is free; it is taken from now on. */
  String claim(String wanted) {
    String name = wanted;
    while (SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || restricted(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** Words that are no keywords of the language version but may not name a type or are too confusing to use. */
  private static boolean restricted(String name) {
    return switch (name) {
      case "record", "var", "yield", "sealed", "permits" -> true;
      default -> false;
    };
  }

  /** {@code hidden.weight} → {@code hiddenWeight}; {@code p.rating} → {@code pRating}. */
  static String camel(String dotted) {
    StringBuilder result = new StringBuilder();
    for (String part : dotted.split("[._]")) {
      result.append(result.isEmpty() ? part : capitalized(part));
    }
    return result.toString();
  }

  /** {@code species} → {@code Species}. */
  static String capitalized(String name) {
    if (name.isEmpty()) {
      return name;
    }
    int first = name.codePointAt(0);
    return new StringBuilder().appendCodePoint(Character.toUpperCase(first))
        .append(name.substring(Character.charCount(first))).toString();
  }

  /** {@code oldTown} → {@code OLD_TOWN}; {@code genres.output} → {@code GENRES_OUTPUT}. */
  static String constant(String name) {
    StringBuilder result = new StringBuilder();
    int previous = 0;
    for (int i = 0; i < name.length(); ) {
      int letter = name.codePointAt(i);
      i += Character.charCount(letter);
      if (!Character.isJavaIdentifierPart(letter)) {
        letter = '_';
      } else if (Character.isUpperCase(letter) && Character.isLowerCase(previous)) {
        result.append('_');
      }
      result.appendCodePoint(letter);
      previous = letter;
    }
    return result.toString().toUpperCase(Locale.ROOT);
  }
}
