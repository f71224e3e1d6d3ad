/** Benchmarks under JMH: {@code java -cp … org.openjdk.jmh.Main}. */
package org.mlpc.examples.benchmarks.jmh;
