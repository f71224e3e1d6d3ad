/**
 * Counter-based random numbers: every draw is a pure function of (seed, purpose, step, row, index), so the order of
 * evaluation, the number of threads and an interruption cannot change it.
 */
package org.mlpc.runtime.random;
