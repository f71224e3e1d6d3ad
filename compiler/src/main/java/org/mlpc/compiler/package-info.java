/** The face of the compiler: parse, analyse, transform, emit. */
package org.mlpc.compiler;
