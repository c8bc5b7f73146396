package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** A container's output that takes everything at once. */
final class RecordingOutput extends ServletOutputStream {
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {}

  @Override
  public void write(int b) {
    received.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    received.write(bytes, offset, length);
  }

  String text() {
    return received.toString(UTF_8);
  }
}
