package org.mlpc.compiler.ir;

import org.mlpc.compiler.catalog.Metric;

/**
 * A bar that the bundled weights must reach on a data file.
 *
 * @param head the head it is of; empty for the network
 * @param metric what is measured; the loss is a metric too
 * @param atLeast whether the metric must be ≥ {@code bound}, else ≤
 * @param file as written
 */
public record Expectation(
    String head, Configured<Metric> metric, boolean atLeast, double bound, String file, int line) {}
