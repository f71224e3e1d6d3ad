package org.mlpc.runtime.data;

/** A cell is at fault; whoever knows file, row and column adds them. */
final class CellException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;

  /**
   * @param index the cell's column in the file
   */
  CellException(int index, String complaint) {
    super(complaint, null, false, false);
    this.index = index;
  }

  int index() {
    return index;
  }
}
