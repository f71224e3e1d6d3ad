package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;

/**
 * An array that the constructor of training makes.
 *
 * @param field its name
 * @param length its length, where it is one of its own
 * @param sameAs the field whose array it takes over, empty for one of its own
 */
record BatchArray(String field, CodeBlock length, String sameAs) {

  /** One of its own. */
  BatchArray(String field, String length) {
    this(field, CodeBlock.of(length), "");
  }
}
