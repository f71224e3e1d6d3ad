/**
 * Other libraries beside ours on the same workloads in the same minutes. Each peer is a process of its own that stays
 * up and answers one request a line, so that peers can alternate and every one of them is warm.
 */
package org.mlpc.examples.benchmarks.peers;
