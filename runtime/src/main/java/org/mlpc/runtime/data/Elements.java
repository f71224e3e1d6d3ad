package org.mlpc.runtime.data;

import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * Arrays of one element type, for the code that need not know which.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public sealed interface Elements<A> permits Float32Elements, Float64Elements {

  /** 32-bit elements. */
  Elements<float[]> FLOAT32 = new Float32Elements();
  /** 64-bit elements. */
  Elements<double[]> FLOAT64 = new Float64Elements();

  /** The name in a safetensors header: {@code F32} or {@code F64}. */
  String dtype();

  /** Bytes of one element: 4 or 8. */
  int bytes();

  /** A new array of zeros. */
  A allocate(int length);

  /** The length of an array. */
  int length(A array);

  /** One element. */
  double get(A array, int index);

  /** Rounds {@code value} once to the element type. */
  void set(A array, int index, double value);

  /** Appends {@code length} elements from {@code start} on as raw bits, in the buffer's byte order. */
  void write(A array, int start, int length, ByteBuffer to);

  /** Takes {@code length} elements as raw bits from the buffer. */
  void read(ByteBuffer from, A array, int start, int length);

  /** The bytes from the buffer's position on as elements. */
  Buffer view(ByteBuffer bytes);

  /** Copies a stretch of what {@link #view} gave, whatever its position. */
  void copy(Buffer view, int start, A to, int at, int length);

  /** Copies a stretch of elements. */
  default void copy(A from, int start, A to, int at, int length) {
    System.arraycopy(from, start, to, at, length);
  }

  /** A copy of the whole array. */
  default A copyOf(A array) {
    A copy = allocate(length(array));
    copy(array, 0, copy, 0, length(array));
    return copy;
  }
}
