package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what leaves together, and hands it to the container slice by slice. Of blocks that fill a
 * slice no copy is made: all clients share them, and each that stalls would hold its own. A writer
 * thread reuses this, unless the container has kept it: until a write is done, its bytes belong to
 * the container (Jakarta Servlet, {@code WriteListener}).
 */
final class GatheringBuffer extends ByteArrayOutputStream {
  private static final int USUAL = 4 * 1024;

  /** Weakly: a thread may be the container's, which outlives the application. */
  private static final ThreadLocal<@Nullable WeakReference<GatheringBuffer>> OF_THREADS =
      new ThreadLocal<>();

  private final Queue<SharedBlock> shared = new ArrayDeque<>();
  private int handedOver;
  private int handedOverOfShared;

  GatheringBuffer() {
    super(USUAL);
  }

  /** An empty one, which this thread uses again and again. */
  static GatheringBuffer ofThisThread() {
    WeakReference<GatheringBuffer> used = OF_THREADS.get();
    GatheringBuffer buffer = used == null ? null : used.get();
    if (buffer == null) {
      buffer = new GatheringBuffer();
      OF_THREADS.set(new WeakReference<>(buffer));
    } else {
      buffer.startAnew(true);
    }
    return buffer;
  }

  /** From now on this is the caller's, and the thread uses another. */
  void keep() {
    OF_THREADS.remove();
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (offset == 0 && length == bytes.length && length >= Transport.SLICE) {
      shared.add(new SharedBlock(bytes, count));
    } else {
      super.write(bytes, offset, length);
    }
  }

  boolean isEmpty() {
    return handedOver == count && shared.isEmpty();
  }

  /**
   * Hands over what the container takes; whether it can take more already. Afterwards this is empty
   * unless there is a rest, which may be handed over once the container is ready.
   */
  boolean moveTo(ContainerOutput out) throws IOException {
    boolean ready = true;
    boolean done = false;
    try {
      while (ready && !isEmpty()) {
        SharedBlock next = shared.peek();
        if (next == null || handedOver < next.after()) {
          moveOwn(out, next == null ? count : next.after());
        } else {
          moveShared(out, next);
        }
        ready = out.isReady();
      }
      done = true;
    } finally {
      if (!done || isEmpty()) {
        startAnew(ready && done);
      }
    }
    return ready;
  }

  private void moveOwn(ContainerOutput out, int end) throws IOException {
    int length = Math.min(Transport.SLICE, end - handedOver);
    out.write(buf, handedOver, length);
    handedOver += length;
  }

  private void moveShared(ContainerOutput out, SharedBlock block) throws IOException {
    int length = Math.min(Transport.SLICE, block.bytes().length - handedOverOfShared);
    out.write(block.bytes(), handedOverOfShared, length);
    handedOverOfShared += length;
    if (handedOverOfShared == block.bytes().length) {
      shared.remove();
      handedOverOfShared = 0;
    }
  }

  private void startAnew(boolean ours) {
    count = 0;
    handedOver = 0;
    shared.clear();
    handedOverOfShared = 0;
    if (!ours) {
      buf = new byte[USUAL];
    }
  }

  /**
   * A block that is written as it is.
   *
   * @param after how many of the gathered bytes come before it
   */
  private record SharedBlock(byte[] bytes, int after) {}
}
