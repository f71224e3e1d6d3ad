package org.mlpc.compiler.benchmark;

/**
 * How fast one row is predicted.
 *
 * @param nanos the median of many short blocks
 * @param spread half the distance of the blocks' quartiles, as a share of the median
 * @param nanosP99 99 of 100 single predictions take no longer
 * @param bytes allocated by a prediction
 */
public record PredictionSpeed(double nanos, double spread, double nanosP99, double bytes) {}
