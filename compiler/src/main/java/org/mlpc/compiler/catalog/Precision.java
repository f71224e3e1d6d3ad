package org.mlpc.compiler.catalog;

/** The element type of parameters and arithmetic. */
public enum Precision {
  FLOAT32("float32", "float", 4),
  FLOAT64("float64", "double", 8);

  private final String dslName;
  private final String javaType;
  private final int bytes;

  Precision(String dslName, String javaType, int bytes) {
    this.dslName = dslName;
    this.javaType = javaType;
    this.bytes = bytes;
  }

  /** The spelling in a file. */
  public String dslName() {
    return dslName;
  }

  /** {@code float} or {@code double}. */
  public String javaType() {
    return javaType;
  }

  /** Bytes an element. */
  public int bytes() {
    return bytes;
  }
}
