package dev.ssekit.jaxrs;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** A container's output that takes nothing while it is full, and counts what it took. */
final class KnownOutput extends ServletOutputStream {
  private boolean full;
  private boolean callDue;
  private int written;

  synchronized void fill() {
    full = true;
  }

  /** Returns whether the container has to say that it takes more. */
  synchronized boolean drain() {
    full = false;
    return callDue;
  }

  synchronized int written() {
    return written;
  }

  @Override
  public synchronized boolean isReady() {
    callDue |= full;
    return !full;
  }

  @Override
  public void setWriteListener(WriteListener listener) {}

  @Override
  public void write(int b) {
    write(new byte[1], 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (full) {
      throw new IllegalStateException("Written though it was not ready.");
    }
    written += length;
  }
}
