package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text for Javadoc and for files of pure ASCII. */
final class DocText {

  private static final int WIDTH = 110;

  /** Says to javadoc that the fields of a serialisable class are not what others may rely on. */
  static final String OTHER_FORM = "@serial exclude";

  private DocText() {}

  /** Words of a user made harmless: no tag, entity, escape or end of comment in them is read as one. */
  static String escaped(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> result.append("&amp;");
        case '<' -> result.append("&lt;");
        case '>' -> result.append("&gt;");
        case '@' -> result.append("&#64;");
        case '\\' -> result.append("&#92;");
        case '*' -> result.append(i + 1 < text.length() && text.charAt(i + 1) == '/' ? "&#42;" : "*");
        default -> result.append(c);
      }
    }
    return result.toString();
  }

  /**
   * A doc comment of the {@code .mlp} file as sentences, ended by a full stop; {@code otherwise} where there is none.
   */
  static String sentence(String doc, String otherwise) {
    String text = doc.isBlank() ? otherwise : escaped(doc.strip());
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }

  /** Lines of at most {@value #WIDTH} characters, broken at spaces; line ends of the text stay. */
  static String wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      int from = 0;
      int end = breakBehind(paragraph, from);
      while (end > from) {
        lines.add(paragraph.substring(from, end));
        from = end + 1;
        end = breakBehind(paragraph, from);
      }
      lines.add(paragraph.substring(from));
    }
    return String.join("\n", lines);
  }

  /** The last space at which the line that begins at {@code from} fits; not behind {@code from} if there is none. */
  private static int breakBehind(String paragraph, int from) {
    int space = from + WIDTH;
    if (paragraph.length() <= space) {
      return from;
    }
    while (space > from && paragraph.charAt(space) != ' ') {
      space--;
    }
    return space;
  }

  /** Every character beyond ASCII as a Unicode escape, which Java reads in names, strings and comments alike. */
  static String ascii(String java) {
    int plain = 0;
    while (plain < java.length() && java.charAt(plain) < 128) {
      plain++;
    }
    if (plain == java.length()) {
      return java;
    }
    StringBuilder result = new StringBuilder(java.length()).append(java, 0, plain);
    for (int i = plain; i < java.length(); i++) {
      char c = java.charAt(i);
      if (c < 128) {
        result.append(c);
      } else {
        result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return result.toString();
  }
}
