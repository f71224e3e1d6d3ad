package org.mlpc.compiler.analysis;

import java.util.Set;

/**
 * Words that Java keeps for itself. The list is fixed, so that a file means the same on every JDK.
 */
final class JavaWords {

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "true",
          "false",
          "null",
          "_");

  private static final Set<String> TYPE_WORDS =
      Set.of("record", "sealed", "permits", "var", "yield");

  private static final Set<String> LANGUAGE_TYPES =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Comparable",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "FunctionalInterface",
          "IllegalArgumentException",
          "IllegalStateException",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Number",
          "Object",
          "Override",
          "Record",
          "Runnable",
          "RuntimeException",
          "SafeVarargs",
          "Short",
          "StrictMath",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "System",
          "Thread",
          "Throwable",
          "Void");

  private static final Set<String> GENERATED_TYPES = Set.of("Input", "Prediction", "Workspace");

  private JavaWords() {}

  /** Whether the word can be no identifier in Java. */
  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /** Whether the word can be no name of a class. */
  static boolean isNoType(String word) {
    return KEYWORDS.contains(word) || TYPE_WORDS.contains(word);
  }

  /** Whether a class of this name would hide one that generated code uses. */
  static boolean isTaken(String word) {
    return LANGUAGE_TYPES.contains(word) || GENERATED_TYPES.contains(word);
  }
}
