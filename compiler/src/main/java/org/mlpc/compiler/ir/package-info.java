/**
 * What a {@code .mlp} file means: resolved, defaulted, shaped, without nulls. The forward program is a list of steps in
 * single assignment, from which the backward program is derived by one rule an operation.
 */
package org.mlpc.compiler.ir;
