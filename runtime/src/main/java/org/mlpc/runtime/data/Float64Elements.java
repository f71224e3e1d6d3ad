package org.mlpc.runtime.data;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

final class Float64Elements implements Elements<double[]> {

  @Override
  public String dtype() {
    return "F64";
  }

  @Override
  public int bytes() {
    return 8;
  }

  @Override
  public double[] allocate(int length) {
    return new double[length];
  }

  @Override
  public int length(double[] array) {
    return array.length;
  }

  @Override
  public double get(double[] array, int index) {
    return array[index];
  }

  @Override
  public void set(double[] array, int index, double value) {
    array[index] = value;
  }

  @Override
  public void write(double[] array, int start, int length, ByteBuffer to) {
    to.asDoubleBuffer().put(array, start, length);
    to.position(to.position() + length * bytes());
  }

  @Override
  public void read(ByteBuffer from, double[] array, int start, int length) {
    from.asDoubleBuffer().get(array, start, length);
    from.position(from.position() + length * bytes());
  }

  @Override
  public Buffer view(ByteBuffer bytes) {
    return bytes.asDoubleBuffer();
  }

  @Override
  public void copy(Buffer view, int start, double[] to, int at, int length) {
    ((DoubleBuffer) view).get(start, to, at, length);
  }
}
