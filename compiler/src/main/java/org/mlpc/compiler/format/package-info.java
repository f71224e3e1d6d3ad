/** The canonical form of a file: the same words and comments, laid out anew. */
package org.mlpc.compiler.format;
