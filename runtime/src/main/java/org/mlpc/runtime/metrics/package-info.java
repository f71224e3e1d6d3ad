/**
 * How good predictions are: metrics of classes, of sets of labels and of numbers, with the definitions of scikit-learn.
 */
package org.mlpc.runtime.metrics;
