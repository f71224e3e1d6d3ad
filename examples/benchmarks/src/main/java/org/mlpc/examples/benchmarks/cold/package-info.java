/** What a process pays that has just been started. */
package org.mlpc.examples.benchmarks.cold;
