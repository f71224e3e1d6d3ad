package org.mlpc.compiler.ir;

/** The element type of parameters and arithmetic. */
public enum Precision {
  FLOAT32("float32", 4),
  FLOAT64("float64", 8);

  private final String dslName;
  private final int bytes;

  Precision(String dslName, int bytes) {
    this.dslName = dslName;
    this.bytes = bytes;
  }

  public String dslName() {
    return dslName;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }
}
