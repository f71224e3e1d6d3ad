/**
 * What only shows in processes of their own: bits across JDKs, crashes, the first prediction, files larger than the
 * heap.
 */
package org.mlpc.compiler.process;
