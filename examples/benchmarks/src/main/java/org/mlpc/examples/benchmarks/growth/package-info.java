/** How the time of a training step grows with width, depth, batch and rows. */
package org.mlpc.examples.benchmarks.growth;
