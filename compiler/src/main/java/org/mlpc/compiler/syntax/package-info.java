/**
 * What was written: records with spans and raw names, in the order of the file. They say nothing about meaning; the
 * analysis gives that. A part that could not be parsed is left out, and was reported.
 */
package org.mlpc.compiler.syntax;
