/** Text of a {@code .mlp} file and places in it: offsets, lines and columns. */
package org.mlpc.compiler.source;
