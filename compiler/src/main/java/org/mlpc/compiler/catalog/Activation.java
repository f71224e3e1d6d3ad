package org.mlpc.compiler.catalog;

/** Element-wise functions, and softmax. */
public enum Activation implements Concept {
  LINEAR, STEP, SIGMOID, TANH, ARCTAN, RELU, LEAKY_RELU, PRELU, ELU, SOFTPLUS, SOFTMAX, SELU, GELU, SWISH, SOFTSIGN,
  HARD_SIGMOID, MISH
}
