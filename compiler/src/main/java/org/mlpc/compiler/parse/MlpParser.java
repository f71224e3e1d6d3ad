package org.mlpc.compiler.parse;

import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.MlpFile;

/** Reads {@code .mlp} text into a syntax tree, and reports every fault of the syntax. */
public final class MlpParser {

  private MlpParser() {}

  /**
   * The tree of a file. What is at fault is reported and mended where it is plain what was meant; otherwise the
   * statement is left out. Never throws for any text.
   */
  public static MlpFile parse(SourceFile source, Diagnostics diagnostics) {
    return new FileParsing(source, diagnostics).parse();
  }
}
