/**
 * From what was written to what it means: names are resolved, arguments bound and defaulted, shapes
 * inferred, and what contradicts itself is refused. Nothing behind this package reports errors
 * about a file.
 */
package org.mlpc.compiler.analysis;
