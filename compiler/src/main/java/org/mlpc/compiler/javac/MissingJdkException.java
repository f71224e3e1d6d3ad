package org.mlpc.compiler.javac;

/** This Java has no compiler. */
public final class MissingJdkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingJdkException() {
    super("this needs a JDK, and " + System.getProperty("java.home") + " is a Java runtime without a compiler;"
        + " run it with the java of a JDK 17 or later");
  }
}
