package org.mlpc.runtime.schedule;

/** When a metric that stays where it is lowers the rate, and by how much. {@link LearningRate} counts. */
record Plateau(String metric, double factor, int patience, double threshold, double floor) {}
