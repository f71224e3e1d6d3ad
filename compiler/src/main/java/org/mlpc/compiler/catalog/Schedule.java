package org.mlpc.compiler.catalog;

/** Learning rates over time. */
public enum Schedule implements Concept {
  STEP, EXPONENTIAL, INVERSE, POLYNOMIAL, LINEAR, COSINE, ONE_CYCLE, PLATEAU, PIECEWISE
}
