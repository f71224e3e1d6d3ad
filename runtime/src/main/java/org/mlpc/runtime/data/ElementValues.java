package org.mlpc.runtime.data;

/** The values of rows, element by element. */
@FunctionalInterface
interface ElementValues {

  double get(int row, int element);
}
