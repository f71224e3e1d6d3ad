/** XOR with one hidden layer. */
package org.mlpc.examples.xor;
