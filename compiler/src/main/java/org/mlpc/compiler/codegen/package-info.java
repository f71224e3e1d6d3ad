/**
 * From a program to Java files: one emitter a section of the generated classes. Nothing here can fail on a program that
 * analysis let pass.
 */
package org.mlpc.compiler.codegen;
