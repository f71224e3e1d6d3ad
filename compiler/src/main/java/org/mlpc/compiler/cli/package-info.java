/**
 * The command {@code mlpc}: one class a subcommand, and what they share. Exit codes: 0 done, 1 the user's input is at
 * fault, 2 usage, 3 a fault of ours.
 */
package org.mlpc.compiler.cli;
