package org.mlpc.compiler.transform;

import org.mlpc.compiler.ir.Program;

/** Turns a program into one that computes the same with less work. */
interface Rewrite {

  Program apply(Program program);
}
