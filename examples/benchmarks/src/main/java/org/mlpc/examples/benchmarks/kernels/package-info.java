/** The kernels one by one, on the shapes of the workloads, beside the most the machine can do. */
package org.mlpc.examples.benchmarks.kernels;
