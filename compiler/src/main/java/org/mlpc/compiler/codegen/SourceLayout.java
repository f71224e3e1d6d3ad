package org.mlpc.compiler.codegen;

import java.util.regex.Pattern;

/**
 * Sets generated text as one writes it by hand: short comments on one line, no empty lines between fields that belong
 * together, {@code {}} for empty bodies. Text blocks are left as they are.
 */
final class SourceLayout {

  private static final Pattern BLOCK_QUOTES = Pattern.compile("(?<!\\\\)\"\"\"");
  private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* ([^\n]{1,100})\n *\\*/$");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *\\}");
  private static final String CONSTANT = " *(?:private |public )?static final [^\n(]*(?:;|= [^\n]*;)\n";
  private static final String FIELD = " *private (?:final )?(?!static|final)[^\n(]*(?:;|= [^\n]*;)\n";
  private static final Pattern FIRST_MEMBER =
      Pattern.compile("(?m)^((?:[a-z]+ )*(?:class|interface|enum) [^\n]*\\{\n)(?=[^\n])");

  private SourceLayout() {}

  static String of(String java) {
    String[] parts = BLOCK_QUOTES.split(java, -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = code(parts[i]);
    }
    return String.join("\"\"\"", parts);
  }

  private static String code(String java) {
    String text = SHORT_COMMENT.matcher(java).replaceAll("$1/** $2 */");
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    text = together(text, CONSTANT);
    text = together(text, FIELD);
    return FIRST_MEMBER.matcher(text).replaceAll("$1\n");
  }

  /** Takes out the empty line between two neighbours of one kind. */
  private static String together(String text, String kind) {
    return Pattern.compile("(?m)^(" + kind + ")\n(?=" + kind + ")").matcher(text).replaceAll("$1");
  }
}
