package org.mlpc.runtime;

/**
 * Arrays of one element type, for the code that need not know which.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface Elements<A> {

  Elements<float[]> FLOAT32 = new Float32Elements();
  Elements<double[]> FLOAT64 = new Float64Elements();

  /** The name in a safetensors header: {@code F32} or {@code F64}. */
  String dtype();

  /** Bytes of one element: 4 or 8. */
  int bytes();

  A allocate(int length);

  int length(A array);

  double get(A array, int index);

  /** Rounds {@code value} once to the element type. */
  void set(A array, int index, double value);
}
