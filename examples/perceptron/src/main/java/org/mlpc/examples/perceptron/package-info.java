/** Rosenblatt's perceptron: what it learns, and what it cannot. */
package org.mlpc.examples.perceptron;
