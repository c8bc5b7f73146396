package dev.ssekit.jaxrs;

import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Gathers what leaves in one non-blocking write. A writer thread reuses it, unless the container
 * has kept it: until a write is done, its bytes belong to the container (Jakarta Servlet, {@code
 * WriteListener}).
 */
final class GatheringBuffer extends ByteArrayOutputStream {
  private static final int USUAL = 4 * 1024;
  private static final int MOST_KEPT = 128 * 1024;

  GatheringBuffer() {
    super(USUAL);
  }

  /** Hands all bytes to the container; whether it can take more already. */
  boolean moveTo(ServletOutputStream out) throws IOException {
    boolean kept = true;
    try {
      out.write(buf, 0, count);
      kept = !out.isReady();
      return !kept;
    } finally {
      count = 0;
      if (kept || buf.length > MOST_KEPT) {
        buf = new byte[USUAL];
      }
    }
  }
}
