/**
 * The arithmetic of networks: products of dense layers, and the elementary functions, each with one result to the bit
 * on every machine. Plain arrays in, plain arrays out; nothing here allocates.
 */
package org.mlpc.runtime.kernel;
