package org.mlpc.compiler;

/**
 * A Java file to write.
 *
 * @param path below the folder of generated sources, with forward slashes: {@code com/example/IrisClassifier.java}
 * @param text the whole file; lines end with {@code \n}
 */
public record GeneratedFile(String path, String text) {

  /** The fully qualified name of its public or first class: {@code com.example.IrisClassifier}. */
  public String className() {
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }
}
