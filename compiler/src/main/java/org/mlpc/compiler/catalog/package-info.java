/**
 * The one place of every concept of the language: activations, losses, optimisers, column types and
 * all the rest.
 *
 * <p>One enum constant holds the name in the language, the names other frameworks give it, its
 * parameters with type, range and default, its formula, where it was published, and what the code
 * generator must know of it. Checks, suggestions, {@code describe}, the Javadoc of generated
 * classes and the reference page all iterate over it, so that adding a concept touches one file.
 */
package org.mlpc.compiler.catalog;
