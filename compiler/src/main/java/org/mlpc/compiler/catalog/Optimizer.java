package org.mlpc.compiler.catalog;

/** Update rules. */
public enum Optimizer implements Concept {
  SGD, MOMENTUM, NESTEROV, ADA_GRAD, ADA_DELTA, RMS_PROP, ADAM, ADAM_W, NADAM, PERCEPTRON, LBFGS
}
