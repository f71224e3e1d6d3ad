package org.mlpc.compiler.source;

/** A place as people count it: line from 1, column from 1 in characters (code points; a tab is one character). */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
