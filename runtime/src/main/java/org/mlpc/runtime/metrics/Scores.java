package org.mlpc.runtime.metrics;

import java.util.Arrays;

/** Many scores in little room: as floats while that loses nothing, which is so for all outputs of a float network. */
final class Scores {

  private float[] floats = new float[16];
  private double[] doubles;
  private int size;

  void add(double score) {
    if (doubles == null && (float) score != score) {
      doubles = new double[floats.length];
      for (int i = 0; i < size; i++) {
        doubles[i] = floats[i];
      }
      floats = null;
    }
    if (doubles != null) {
      doubles = size == doubles.length ? Arrays.copyOf(doubles, size + (size >> 1)) : doubles;
      doubles[size++] = score;
    } else {
      floats = size == floats.length ? Arrays.copyOf(floats, size + (size >> 1)) : floats;
      floats[size++] = (float) score;
    }
  }

  int size() {
    return size;
  }

  double get(int index) {
    return doubles != null ? doubles[index] : floats[index];
  }

  void sort() {
    if (doubles != null) {
      Arrays.sort(doubles, 0, size);
    } else {
      Arrays.sort(floats, 0, size);
    }
  }
}
