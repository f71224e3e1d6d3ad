package org.mlpc.runtime.data;

/** The caller's data is at fault; the message names the file, row and column where there are any, and the mend. */
public class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
