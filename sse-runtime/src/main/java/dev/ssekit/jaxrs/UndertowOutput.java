package dev.ssekit.jaxrs;

import io.undertow.servlet.spec.ServletOutputStreamImpl;
import jakarta.servlet.ServletOutputStream;

/**
 * Undertow's output. It has a buffer, into which goes what is shorter. What a client's socket does
 * not take of that when it is flushed stays there until the next write, and the output calls itself
 * ready: nobody is told when the socket takes bytes again. What does not fit into the buffer is
 * written at once, with its frame in one call, and its rest leaves as soon as it can.
 */
final class UndertowOutput {
  /** Nothing that is written is shorter. */
  private static final int LEAST = 1;

  private UndertowOutput() {}

  /**
   * Has it written through, if it is one.
   *
   * @throws IllegalStateException if something has been written that may lie in its buffer
   */
  static void writeThrough(ServletOutputStream out) {
    if (out instanceof ServletOutputStreamImpl undertows) {
      undertows.setBufferSize(LEAST);
    }
  }
}
