package org.mlpc.runtime.random;

/**
 * Orthonormal vectors, made from normal draws by Gram and Schmidt's method: the rows of a matrix [out, in] that is no
 * higher than wide, otherwise its columns. Each vector is made orthogonal to those before it twice, which leaves errors
 * of rounding alone (Giraud, Langou and Rozložník, 2005). Their signs are those of the draws, so all frames are equally
 * likely (Mezzadri, 2007).
 */
final class OrthogonalFrame {

  private final double[][] vectors;
  private final boolean rows;

  private OrthogonalFrame(double[][] vectors, boolean rows) {
    this.vectors = vectors;
    this.rows = rows;
  }

  static OrthogonalFrame draw(int out, int in, long seed, int tensor) {
    Philox random = new Philox(seed, Purpose.INITIAL_WEIGHTS);
    boolean rows = out <= in;
    double[][] vectors = new double[Math.min(out, in)][Math.max(out, in)];
    for (int v = 0; v < vectors.length; v++) {
      for (int e = 0; e < vectors[v].length; e++) {
        vectors[v][e] = rows ? random.normal(tensor, v, e) : random.normal(tensor, e, v);
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int before = 0; before < v; before++) {
          add(vectors[v], -dot(vectors[v], vectors[before]), vectors[before]);
        }
      }
      double length = Math.sqrt(dot(vectors[v], vectors[v]));
      for (int e = 0; e < vectors[v].length; e++) {
        vectors[v][e] /= length;
      }
    }
    return new OrthogonalFrame(vectors, rows);
  }

  /** The element of row {@code o} and column {@code i}. */
  double get(int o, int i) {
    return rows ? vectors[o][i] : vectors[i][o];
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int e = 0; e < a.length; e++) {
      sum = Math.fma(a[e], b[e], sum);
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] vector) {
    for (int e = 0; e < to.length; e++) {
      to[e] = Math.fma(factor, vector[e], to[e]);
    }
  }
}
