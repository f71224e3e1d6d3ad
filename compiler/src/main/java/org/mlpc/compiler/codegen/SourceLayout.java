package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets generated text as one writes it by hand: short comments on one line, no empty lines between fields that belong
 * together, {@code {}} for empty bodies. Text blocks are left as they are.
 */
final class SourceLayout {

  private static final String QUOTES = "\"\"\"";
  private static final int SHORT_COMMENT = 100;
  private static final Pattern CONSTANT =
      Pattern.compile(" *(?:private |public )?static final [^(]*(?:;|= .*;)");
  private static final Pattern FIELD = Pattern.compile(" *private (?:final )?(?!static|final)[^(]*(?:;|= .*;)");
  private static final Pattern TYPE = Pattern.compile("(?:[a-z]+ )*(?:class|interface|enum) .*\\{");

  private SourceLayout() {}

  static String of(String java) {
    StringBuilder text = new StringBuilder(java.length());
    boolean block = false;
    int from = 0;
    for (int to = quotes(java, 0); to >= 0; to = quotes(java, from)) {
      String part = java.substring(from, to);
      text.append(block ? part : code(part)).append(QUOTES);
      from = to + QUOTES.length();
      block = !block;
    }
    return text.append(code(java.substring(from))).toString();
  }

  /** Where the next text block begins or ends; negative where there is none. */
  private static int quotes(String java, int from) {
    int at = java.indexOf(QUOTES, from);
    while (at > 0 && java.charAt(at - 1) == '\\') {
      at = java.indexOf(QUOTES, at + 1);
    }
    return at;
  }

  private static String code(String java) {
    return String.join("\n", apart(joined(List.of(java.split("\n", -1)))));
  }

  /** Brings short comments and empty bodies on one line. */
  private static List<String> joined(List<String> lines) {
    List<String> result = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i + 2 < lines.size() && line.endsWith("/**") && isShortComment(line, lines.get(i + 1), lines.get(i + 2))) {
        line += lines.get(i + 1).stripLeading().substring(1) + " */";
        i += 2;
      }
      while (line.endsWith("{") && i + 1 < lines.size() && lines.get(i + 1).stripLeading().startsWith("}")) {
        line += lines.get(++i).stripLeading();
      }
      result.add(line);
    }
    return result;
  }

  private static boolean isShortComment(String first, String second, String third) {
    String text = second.stripLeading();
    return first.stripLeading().equals("/**") && third.stripLeading().equals("*/")
        && text.startsWith("* ") && text.length() > 2 && text.length() <= 2 + SHORT_COMMENT;
  }

  /** Takes out empty lines between neighbours of one kind, and puts one behind the head of the file's type. */
  private static List<String> apart(List<String> lines) {
    List<String> result = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean inner = i > 0 && i + 2 < lines.size();
      if (inner && line.isEmpty() && areOfOneKind(lines.get(i - 1), lines.get(i + 1))) {
        continue;
      }
      result.add(line);
      boolean last = i + 1 == lines.size() || lines.get(i + 1).isEmpty();
      if (!last && line.endsWith("{") && TYPE.matcher(line).matches()) {
        result.add("");
      }
    }
    return result;
  }

  private static boolean areOfOneKind(String one, String other) {
    return one.endsWith(";") && other.endsWith(";")
        && (CONSTANT.matcher(one).matches() && CONSTANT.matcher(other).matches()
            || FIELD.matcher(one).matches() && FIELD.matcher(other).matches());
  }
}
