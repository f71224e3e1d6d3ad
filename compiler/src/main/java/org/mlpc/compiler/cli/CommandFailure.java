package org.mlpc.compiler.cli;

/** The user's input is at fault; the message says where, and how to mend it. An empty message: all has been said. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }

  CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** For diagnostics that are printed already. */
  static CommandFailure said() {
    return new CommandFailure("");
  }
}
