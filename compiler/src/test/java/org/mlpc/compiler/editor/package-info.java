/** The grammar of {@code .mlp} files for editors, written from the catalogue and the parser's words. */
package org.mlpc.compiler.editor;
