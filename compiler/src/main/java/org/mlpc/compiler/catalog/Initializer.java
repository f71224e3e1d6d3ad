package org.mlpc.compiler.catalog;

/** What a parameter starts from. */
public enum Initializer implements Concept {
  ZEROS, CONSTANT, UNIFORM, NORMAL, LECUN, XAVIER, HE, ORTHOGONAL
}
