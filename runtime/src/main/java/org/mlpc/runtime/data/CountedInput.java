package org.mlpc.runtime.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read, each time that some were. */
final class CountedInput extends FilterInputStream {

  private final LongConsumer listener;
  private long bytes;

  CountedInput(InputStream in, LongConsumer listener) {
    super(in);
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int read = super.read(into, at, length);
    count(read);
    return read;
  }

  private void count(int read) {
    if (read > 0) {
      bytes += read;
      listener.accept(bytes);
    }
  }
}
