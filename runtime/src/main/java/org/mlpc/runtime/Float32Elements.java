package org.mlpc.runtime;

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
}
