/** Java text to loaded classes, in this process and without files. */
package org.mlpc.compiler.javac;
