package org.mlpc.compiler.ir;

/**
 * The shape of a value: rows of a batch × {@code width}, or one number.
 *
 * @param width columns, at least 1; 0 for a scalar
 */
public record Shape(int width) {

  /** One number for the whole batch: a loss. */
  public static final Shape SCALAR = new Shape(0);

  public Shape {
    if (width < 0) {
      throw new IllegalArgumentException("width " + width);
    }
  }

  @Override
  public String toString() {
    return width == 0 ? "[]" : "[B," + width + "]";
  }
}
