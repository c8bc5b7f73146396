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
  private boolean incomplete;

  // Written under the lock, read by all.
  private volatile boolean discarded;
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
    discarded = true;
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

  /** Takes the first block, if it still is this one. */
  synchronized boolean take(DirectBlock first) {
    if (blocks == null || !first.equals(blocks.peek())) {
      return false;
    }
    blocks.poll();
    backlog = backlog.minus(first.bytes().length);
    blocks = backlog.events() == 0 ? null : blocks;
    return true;
  }

  /**
   * Drops the oldest blocks until another of this length fits; how many that were. None where none
   * is accepted any more: the stream's end is among them.
   */
  synchronized int makeRoom(Bounds bounds, int length) {
    if (closed) {
      return 0;
    }
    int dropped = 0;
    DirectBlock oldest = first();
    while (oldest != null
        && bounds.exceededBy(backlog.events() + 1L, backlog.bytes() + length)
        && take(oldest)) {
      dropped++;
      oldest = first();
    }
    incomplete |= dropped > 0;
    return dropped;
  }

  /** Whether blocks have been dropped since this was last asked. */
  synchronized boolean takeIncomplete() {
    boolean was = incomplete;
    incomplete = false;
    return was;
  }

  /** Whether the connection has been ended without writing what was pending. */
  boolean isDiscarded() {
    return discarded;
  }

  Backlog backlog() {
    return backlog;
  }
}
