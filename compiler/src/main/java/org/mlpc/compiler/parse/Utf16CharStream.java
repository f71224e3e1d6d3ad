package org.mlpc.compiler.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text whose characters are code points and whose indices are UTF-16 offsets, so that token offsets are offsets of
 * the
 * file. The lexer asks only what kind a character is, and remembers the answer for ASCII alone; so letters of all
 * scripts read as {@code _}, and half a surrogate pair as U+FFFD. Texts come from the file, never from here.
 */
final class Utf16CharStream implements CharStream {

  private final String text;
  private final String name;
  private int index;

  Utf16CharStream(String text, String name) {
    this.text = text;
    this.name = name;
  }

  @Override
  public void consume() {
    if (index >= text.length()) {
      throw new IllegalStateException("cannot read beyond the end");
    }
    index += Character.charCount(text.codePointAt(index));
  }

  @Override
  public int LA(int offset) {
    int at = index;
    if (offset < 0) {
      for (int i = offset; i < 0; i++) {
        if (at == 0) {
          return EOF;
        }
        at -= Character.charCount(text.codePointBefore(at));
      }
      return kind(text.codePointAt(at));
    }
    for (int i = 1; i < offset && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length() ? kind(text.codePointAt(at)) : EOF;
  }

  private static int kind(int codePoint) {
    if (codePoint >= 0x80 && Character.isLetter(codePoint)) {
      return '_';
    }
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return half ? 0xFFFD : codePoint;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // The whole text is in memory: nothing was held.
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int newIndex) {
    index = Math.min(newIndex, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
  }
}
