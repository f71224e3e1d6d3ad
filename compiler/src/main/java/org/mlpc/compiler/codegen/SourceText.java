package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** The text of a {@code .mlp} file as Java: a text block, or several where it is longer than a constant may be. */
final class SourceText {

  /** Characters of a piece; each takes at most three bytes of the 65,535 a constant has. */
  private static final int PIECE = 16_000;

  private SourceText() {}

  static CodeBlock of(String source) {
    if (source.length() <= PIECE) {
      return CodeBlock.of("$L", block(source));
    }
    List<CodeBlock> pieces = new ArrayList<>();
    for (int from = 0, to; from < source.length(); from = to) {
      to = end(source, from);
      pieces.add(CodeBlock.of("$L", block(source.substring(from, to))));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(pieces, ",\n"));
  }

  /** Where the piece ends that begins at {@code from}: at the end of a line, unless the line is longer than a piece. */
  private static int end(String source, int from) {
    int most = Math.min(source.length(), from + PIECE);
    int lineEnd = most == source.length() ? most : source.lastIndexOf('\n', most - 1) + 1;
    return lineEnd > from ? lineEnd : most;
  }

  private static String block(String source) {
    StringBuilder block = new StringBuilder("\"\"\"\n");
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      block.append(escaped(lines[i]));
      if (i + 1 < lines.length) {
        block.append(endsInOtherSpace(lines[i]) ? "\\n\\\n" : "\n");
      } else if (!lines[i].isEmpty()) {
        block.append("\\\n");
      }
    }
    return block.append("\"\"\"").toString();
  }

  /** White space at the end of a line is no part of a text block, unless something stands behind it. */
  private static boolean endsInOtherSpace(String line) {
    return !line.isEmpty() && line.charAt(line.length() - 1) > ' '
        && Character.isWhitespace(line.charAt(line.length() - 1));
  }

  private static String escaped(String line) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '\\' -> result.append("\\\\");
        case '"' -> result.append(line.startsWith("\"\"\"", i) ? "\\\"" : "\"");
        case '\t' -> result.append("\\t");
        case '\r' -> result.append("\\r");
        case '\f' -> result.append("\\f");
        default -> result.append(c == ' ' && i + 1 == line.length() ? "\\s" : String.valueOf(c));
      }
    }
    return result.toString();
  }
}
