package org.mlpc.compiler.ir;

/**
 * A result of the forward program: {@code x} input, {@code z} sums of a dense layer, {@code a} activations, {@code d}
 * after dropout, {@code n} normalised, {@code e} with noise, {@code p} prediction, {@code y} target, {@code L} loss.
 *
 * @param name unique in its network
 */
public record Value(String name, Shape shape) {

  public Value(String name, int width) {
    this(name, new Shape(width));
  }

  public int width() {
    return shape.width();
  }

  @Override
  public String toString() {
    return name;
  }
}
