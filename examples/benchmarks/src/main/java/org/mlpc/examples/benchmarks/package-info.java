/** Five workloads that stand for the sizes a multi-layer perceptron has, and how fast they go. */
package org.mlpc.examples.benchmarks;
