package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** The text of a {@code .mlp} file as Java: a text block, or pieces where it is longer than a constant may be. */
final class SourceText {

  /** Characters of a piece; each takes at most three bytes of the 65,535 a constant has. */
  private static final int PIECE = 16_000;

  private SourceText() {}

  static CodeBlock of(String source) {
    if (source.length() > PIECE) {
      return pieces(source);
    }
    StringBuilder block = new StringBuilder("\"\"\"\n");
    for (String line : source.split("\n", -1)) {
      block.append(escaped(line)).append('\n');
    }
    block.setLength(block.length() - 1);
    if (!source.endsWith("\n")) {
      block.append("\\\n");
    }
    return CodeBlock.of("$L", block.append("\"\"\"").toString());
  }

  private static String escaped(String line) {
    StringBuilder result = new StringBuilder();
    int end = line.stripTrailing().length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '\\' -> result.append("\\\\");
        case '"' -> result.append(line.startsWith("\"\"\"", i) ? "\\\"" : "\"");
        case '\t' -> result.append("\\t");
        case '\r' -> result.append("\\r");
        case '\f' -> result.append("\\f");
        default -> result.append(c == ' ' && i >= end ? "\\s" : String.valueOf(c));
      }
    }
    return result.toString();
  }

  private static CodeBlock pieces(String source) {
    List<CodeBlock> pieces = new ArrayList<>();
    for (int from = 0; from < source.length(); from += PIECE) {
      String piece = source.substring(from, Math.min(source.length(), from + PIECE));
      pieces.add(CodeBlock.of("$S", piece));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(pieces, ",\n"));
  }
}
