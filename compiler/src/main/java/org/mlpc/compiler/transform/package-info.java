/**
 * Fusions and simplifications of forward and backward programs, one rewrite a file; {@link
 * org.mlpc.compiler.transform.Rewrites} says in which order and why.
 */
package org.mlpc.compiler.transform;
