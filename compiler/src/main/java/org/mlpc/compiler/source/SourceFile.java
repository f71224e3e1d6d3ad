package org.mlpc.compiler.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file's name and its text exactly as it stands, byte-order mark and line ends included, so that offsets fit the
 * file. A line ends with LF, CR LF or CR.
 */
public final class SourceFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String text;
  private final int[] lineStarts;

  private SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** A source of a name, as messages print it, and a text. */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text);
  }

  /**
   * Reads a file of UTF-8. Bytes that are not UTF-8 become U+FFFD, which the parser reports where they stand.
   *
   * @throws IOException if the file cannot be read
   */
  public static SourceFile read(Path path) throws IOException {
    return of(path.toString().replace('\\', '/'), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
  }

  /** The name as messages print it: the path given by the user, with forward slashes. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The text of a span; a span beyond the end is cut there. */
  public String text(Span span) {
    return text.substring(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
  }

  /** Where the text begins: behind the byte-order mark if there is one. */
  public int begin() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** The number of lines; a text that ends with a line end has one last, empty line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, that holds an offset. */
  public int line(int offset) {
    int index = Arrays.binarySearch(lineStarts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** Line and column of an offset; an offset beyond the end is the end. */
  public Position position(int offset) {
    int bounded = Math.max(begin(), Math.min(offset, text.length()));
    int line = line(bounded);
    int start = lineSpan(line).start();
    return new Position(line, 1 + text.codePointCount(Math.min(start, bounded), bounded));
  }

  /** The span of a line, from 1, without its line end and without a byte-order mark. */
  public Span lineSpan(int line) {
    int start = line == 1 ? begin() : lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** The text of a line, from 1, without its line end and without a byte-order mark. */
  public String lineText(int line) {
    return text(lineSpan(line));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (lineEnd) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}
