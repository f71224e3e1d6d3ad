package org.mlpc.runtime.random;

/** What a random number is for: streams of different purposes never share a draw, whatever the seed. */
public enum Purpose {
  /** Initial weights: step = tensor, row = output unit, index = input. */
  INITIAL_WEIGHTS,
  /** The order of the training rows: step = epoch. */
  SHUFFLE,
  /** Which rows are held out for validation and test. */
  SPLIT,
  /** Dropout masks: step = training step, row = row of the batch, index = column. */
  DROPOUT,
  /** Noise added to activations: step = training step, row = row of the batch, index = column. */
  NOISE,
  /** Rows made up for benchmarks and generated tests: row = row, index = column. */
  SYNTHETIC_DATA
}
