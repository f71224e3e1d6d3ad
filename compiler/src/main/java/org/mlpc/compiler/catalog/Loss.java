package org.mlpc.compiler.catalog;

/** Losses of one example. */
public enum Loss implements Concept {
  MSE, BCE, CROSS_ENTROPY, PERCEPTRON, MAE, HUBER, HINGE, LOG_COSH
}
