package dev.ssekit.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What one connection alone is sent, in order. Its lock is held for a few instructions only. */
final class Outbox {
  // Guarded by this.
  private final Queue<DirectBlock> blocks = new ArrayDeque<>(2);
  private boolean closed;

  // Written under the lock, read by all.
  private volatile Backlog backlog = Backlog.NONE;

  /** Adds a block, unless it is closed. */
  synchronized boolean add(DirectBlock block) {
    if (closed) {
      return false;
    }
    blocks.add(block);
    backlog = backlog.plus(block.bytes().length);
    return true;
  }

  /** Adds the end of the stream, after which nothing is accepted. */
  synchronized void close(DirectBlock end) {
    if (add(end)) {
      closed = true;
    }
  }

  /** Forgets everything and accepts nothing any more. */
  synchronized void discard() {
    closed = true;
    blocks.clear();
    backlog = Backlog.NONE;
  }

  synchronized @Nullable DirectBlock peek() {
    return blocks.peek();
  }

  synchronized void removeFirst() {
    DirectBlock first = blocks.poll();
    if (first != null) {
      backlog = backlog.minus(first.bytes().length);
    }
  }

  Backlog backlog() {
    return backlog;
  }
}
