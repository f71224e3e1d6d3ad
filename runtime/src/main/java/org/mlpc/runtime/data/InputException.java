package org.mlpc.runtime.data;

/** The caller's data is at fault; the message names the file, row and column where there are any, and the mend. */
public class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A message may quote what stands in a file, which may be of any length. */
  private static final int LONGEST = 1_500;

  /** A message for the user. */
  public InputException(String message) {
    super(bounded(message));
  }

  /** A message for the user, and what lies behind it. */
  public InputException(String message, Throwable cause) {
    super(bounded(message), cause);
  }

  private static String bounded(String message) {
    return message.length() <= LONGEST
        ? message : message.substring(0, LONGEST - 100) + " … " + message.substring(message.length() - 90);
  }
}
