package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** A container's output that takes one write at a time, and says so when it is asked. */
final class SlowOutput extends ServletOutputStream {
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private boolean ready = true;
  private int flushes;

  /** The client has taken what was written. */
  void drain() {
    ready = true;
  }

  String text() {
    return received.toString(UTF_8);
  }

  int flushes() {
    return flushes;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public void setWriteListener(WriteListener listener) {}

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    requireReady();
    received.write(bytes, offset, length);
    ready = false;
  }

  @Override
  public void flush() {
    requireReady();
    flushes++;
  }

  private void requireReady() {
    if (!ready) {
      throw new IllegalStateException("Used though it was not ready.");
    }
  }
}
