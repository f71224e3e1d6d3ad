package org.mlpc.compiler.ir;

import java.util.List;

/** The value bound to a parameter of a catalogue concept, written in the file or taken from the catalogue. */
public sealed interface Argument {

  /** A number; counts are numbers without a fraction, and percentages are shares ({@code 20%} is 0.2). */
  record Scalar(double value) implements Argument {}

  /** Several numbers, as in {@code piecewise([10, 20], [0.01, 0.001])}. */
  record Scalars(List<Double> values) implements Argument {
    public Scalars {
      values = List.copyOf(values);
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Argument {}

  /** One word of a fixed choice, as in {@code form = lookahead}. */
  record Word(String value) implements Argument {}
}
