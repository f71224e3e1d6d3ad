package org.mlpc.runtime.data;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

final class Float32Elements implements Elements<float[]> {

  @Override
  public String dtype() {
    return "F32";
  }

  @Override
  public int bytes() {
    return 4;
  }

  @Override
  public float[] allocate(int length) {
    return new float[length];
  }

  @Override
  public int length(float[] array) {
    return array.length;
  }

  @Override
  public double get(float[] array, int index) {
    return array[index];
  }

  @Override
  public void set(float[] array, int index, double value) {
    array[index] = (float) value;
  }

  @Override
  public void write(float[] array, int start, int length, ByteBuffer to) {
    to.asFloatBuffer().put(array, start, length);
    to.position(to.position() + length * bytes());
  }

  @Override
  public void read(ByteBuffer from, float[] array, int start, int length) {
    from.asFloatBuffer().get(array, start, length);
    from.position(from.position() + length * bytes());
  }

  @Override
  public Buffer view(ByteBuffer bytes) {
    return bytes.asFloatBuffer();
  }

  @Override
  public void copy(Buffer view, int start, float[] to, int at, int length) {
    ((FloatBuffer) view).get(start, to, at, length);
  }
}
