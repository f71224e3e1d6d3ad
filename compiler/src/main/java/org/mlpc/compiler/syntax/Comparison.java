package org.mlpc.compiler.syntax;

/** Which way a bound holds. */
public enum Comparison {
  AT_MOST("<="),
  AT_LEAST(">=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
