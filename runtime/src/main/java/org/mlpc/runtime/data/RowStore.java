package org.mlpc.runtime.data;

/** Rows of equal width, in memory or mapped from a file. */
interface RowStore<A> {

  int rows();

  int width();

  double get(int row, int element);

  /** Copies a whole row. */
  void copy(int row, A into, int at);
}
