package org.mlpc.runtime.data;

/** Rows of equal width, in memory or mapped from a file. */
interface RowStore<A> {

  int rows();

  /** False if the rows are larger than memory allows, so that a copy of them all would be too. */
  boolean inMemory();

  double get(int row, int element);

  /** Copies a whole row. */
  void copy(int row, A into, int at);
}
