/**
 * How fast a generated network trains and predicts: the trainer itself on synthetic rows, timed in blocks once it runs
 * steadily, beside what the machine could do.
 */
package org.mlpc.compiler.benchmark;
