package org.mlpc.runtime;

import org.mlpc.runtime.data.InputException;

/** Training met a NaN or an infinity; the message names epoch, batch, layer and line, and what may help. */
public final class DivergedException extends InputException {

  private static final long serialVersionUID = 1L;

  DivergedException(String message) {
    super(message);
  }
}
