package org.mlpc.compiler.catalog;

/** Fitted on training rows, applied to columns. */
public enum Transform implements Concept {
  LOG, STANDARDIZE, MINMAX, ROBUST
}
