package dev.ssekit.jaxrs;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The output of a servlet container, as the servlet transport uses it. */
class ContainerOutput {
  final ServletOutputStream out;

  ContainerOutput(ServletOutputStream out) {
    this.out = out;
  }

  /**
   * @throws IOException if the container has given the request up
   * @throws IllegalStateException if it has, or has a buffer of it in use already
   */
  static ContainerOutput of(HttpServletResponse response) throws IOException {
    ServletOutputStream out = response.getOutputStream();
    if (OptionalParts.UNDERTOW) {
      UndertowOutput.writeThrough(out);
    }
    ContainerOutput jettys = response.isCommitted() ? null : JettyOutput.of(out, response);
    return jettys == null ? new ContainerOutput(out) : jettys;
  }

  void listen(WriteListener listener) {
    out.setWriteListener(listener);
  }

  boolean isReady() {
    return out.isReady();
  }

  /** Hands bytes over, which are the container's until it is ready again. */
  void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  /** Sends what has been written and may still be held back. */
  void flush() throws IOException {
    out.flush();
  }
}
