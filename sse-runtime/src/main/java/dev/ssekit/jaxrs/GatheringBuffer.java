package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Gathers what leaves together, and hands it to the container slice by slice. A writer thread
 * reuses it, unless the container has kept it: until a write is done, its bytes belong to the
 * container (Jakarta Servlet, {@code WriteListener}).
 */
final class GatheringBuffer extends ByteArrayOutputStream {
  private static final int USUAL = 4 * 1024;
  private static final int MOST_KEPT = 128 * 1024;

  private int handedOver;

  GatheringBuffer() {
    super(USUAL);
  }

  /** Forgets what has been gathered; the container does not have it. */
  void clear() {
    startAnew(true);
  }

  /**
   * Hands over what the container takes; whether it can take more already. Afterwards this is empty
   * unless there is a rest, which may be handed over once the container is ready.
   */
  boolean moveTo(ContainerOutput out) throws IOException {
    boolean ready = true;
    boolean done = false;
    try {
      while (ready && handedOver < count) {
        int length = Math.min(Transport.SLICE, count - handedOver);
        out.write(buf, handedOver, length);
        handedOver += length;
        ready = out.isReady();
      }
      done = true;
    } finally {
      if (!done || handedOver == count) {
        startAnew(ready && done);
      }
    }
    return ready;
  }

  private void startAnew(boolean ours) {
    count = 0;
    handedOver = 0;
    if (!ours || buf.length > MOST_KEPT) {
      buf = new byte[USUAL];
    }
  }
}
