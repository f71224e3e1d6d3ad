package org.mlpc.compiler.source;

/**
 * A stretch of a file's text: UTF-16 offsets, {@code start} inclusive, {@code end} exclusive. An empty span is a point
 * between two characters, as a missing token has one.
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Throws {@link IllegalArgumentException} unless {@code 0 <= start <= end}. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** The empty span at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the other span lies within this one; borders may touch. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds this one and the other. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The empty span right behind this one. */
  public Span after() {
    return at(end);
  }

  /** The empty span right before this one. */
  public Span before() {
    return at(start);
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
  }
}
