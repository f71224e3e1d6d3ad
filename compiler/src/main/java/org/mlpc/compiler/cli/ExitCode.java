package org.mlpc.compiler.cli;

/** What the process says on ending. */
final class ExitCode {

  static final int DONE = 0;
  /** The user's input is at fault. */
  static final int INPUT = 1;
  static final int USAGE = 2;
  /** A fault of ours. */
  static final int OURS = 3;

  private ExitCode() {}
}
