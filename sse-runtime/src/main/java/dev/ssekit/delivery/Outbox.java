package dev.ssekit.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What one connection alone is sent, in order. Its lock is held for a few instructions only. */
final class Outbox {
  private static final int USUALLY = 2;

  // Guarded by this; there while something is pending, since for most connections nothing is.
  private @Nullable Queue<DirectBlock> blocks;
  private boolean closed;

  // Written under the lock, read by all.
  private volatile Backlog backlog = Backlog.NONE;

  /** Adds a block, unless it is closed. */
  synchronized boolean add(DirectBlock block) {
    if (closed) {
      return false;
    }
    Queue<DirectBlock> pending = blocks;
    if (pending == null) {
      pending = new ArrayDeque<>(USUALLY);
      blocks = pending;
    }
    pending.add(block);
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
    blocks = null;
    backlog = Backlog.NONE;
  }

  @Nullable DirectBlock peek() {
    return backlog.events() == 0 ? null : first();
  }

  private synchronized @Nullable DirectBlock first() {
    return blocks == null ? null : blocks.peek();
  }

  synchronized void removeFirst() {
    DirectBlock first = blocks == null ? null : blocks.poll();
    if (first != null) {
      backlog = backlog.minus(first.bytes().length);
      blocks = backlog.events() == 0 ? null : blocks;
    }
  }

  Backlog backlog() {
    return backlog;
  }
}
