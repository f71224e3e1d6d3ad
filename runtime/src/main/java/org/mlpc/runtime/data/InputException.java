package org.mlpc.runtime.data;

/** The caller's data is at fault; the message names the file, row and column where there are any, and the mend. */
public class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A message for the user. */
  public InputException(String message) {
    super(message);
  }

  /** A message for the user, and what lies behind it. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
