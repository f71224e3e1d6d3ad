package org.mlpc.runtime.kernel;

/** Turns a block of sixteen inputs by up to sixteen units of a panel round. */
final class Transpose {

  private static final int WIDTH = Panels.WIDTH;

  private Transpose() {}

  /** to[j][i] = from[i][j] for {@code units} j and sixteen i; written out, for C2 does not unroll the sixteen. */
  static void panel(float[] from, int f, float[] to, int t, int units) {
    for (int j = 0; j < units; j++) {
      to[t + j * WIDTH] = from[f + j];
      to[t + j * WIDTH + 1] = from[f + j + 16];
      to[t + j * WIDTH + 2] = from[f + j + 32];
      to[t + j * WIDTH + 3] = from[f + j + 48];
      to[t + j * WIDTH + 4] = from[f + j + 64];
      to[t + j * WIDTH + 5] = from[f + j + 80];
      to[t + j * WIDTH + 6] = from[f + j + 96];
      to[t + j * WIDTH + 7] = from[f + j + 112];
      to[t + j * WIDTH + 8] = from[f + j + 128];
      to[t + j * WIDTH + 9] = from[f + j + 144];
      to[t + j * WIDTH + 10] = from[f + j + 160];
      to[t + j * WIDTH + 11] = from[f + j + 176];
      to[t + j * WIDTH + 12] = from[f + j + 192];
      to[t + j * WIDTH + 13] = from[f + j + 208];
      to[t + j * WIDTH + 14] = from[f + j + 224];
      to[t + j * WIDTH + 15] = from[f + j + 240];
    }
  }

  /** The same for {@code inputs} i; zero for the others. */
  static void edge(float[] from, int f, float[] to, int t, int units, int inputs) {
    for (int j = 0; j < units; j++) {
      for (int i = 0; i < WIDTH; i++) {
        to[t + j * WIDTH + i] = i < inputs ? from[f + j + i * WIDTH] : 0;
      }
    }
  }
}
