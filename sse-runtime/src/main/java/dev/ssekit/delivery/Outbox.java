package dev.ssekit.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What one connection alone is sent, in order. Its lock is held for a few instructions only. */
final class Outbox {
  private static final int USUALLY = 2;

  // Guarded by this; each is there while something is pending, since for most connections nothing
  // is. What was sent before the stream opened is no sign of a slow client: it does not count.
  private @Nullable Queue<DirectBlock> sentBefore;
  private @Nullable Queue<DirectBlock> blocks;
  private @Nullable DirectBlock end;
  private boolean closed;
  private boolean incomplete;

  // Written under the lock, read by all.
  private volatile boolean empty = true;
  private volatile boolean discarded;
  private volatile Backlog backlog = Backlog.NONE;

  /** Adds a block, unless it is closed. */
  synchronized boolean add(DirectBlock block) {
    if (closed) {
      return false;
    }
    append(block);
    backlog = backlog.plus(block.bytes().length);
    return true;
  }

  /** The stream opens: what is there is written, but counts no more. */
  synchronized void open() {
    sentBefore = blocks;
    blocks = null;
    backlog = Backlog.NONE;
  }

  /** Adds the end of the stream, after which nothing is accepted; it does not count. */
  synchronized void close(DirectBlock last) {
    if (!closed) {
      append(last);
      end = last;
      closed = true;
    }
  }

  private synchronized void append(DirectBlock block) {
    Queue<DirectBlock> pending = blocks;
    if (pending == null) {
      pending = new ArrayDeque<>(USUALLY);
      blocks = pending;
    }
    pending.add(block);
    empty = false;
  }

  /** Where the stream ends; while it does not end yet, where the log does. */
  synchronized LogPosition end(LogPosition ofLog) {
    return end == null ? ofLog : end.after();
  }

  /** Forgets everything and accepts nothing any more. */
  synchronized void discard() {
    discarded = true;
    closed = true;
    sentBefore = null;
    blocks = null;
    backlog = Backlog.NONE;
    empty = true;
  }

  @Nullable DirectBlock peek() {
    return empty ? null : first();
  }

  private synchronized @Nullable DirectBlock first() {
    Queue<DirectBlock> oldest = sentBefore == null ? blocks : sentBefore;
    return oldest == null ? null : oldest.peek();
  }

  /** Takes the first block, if it still is this one. */
  synchronized boolean take(DirectBlock first) {
    if (!first.equals(first())) {
      return false;
    }
    if (sentBefore == null) {
      takeOldest();
    } else {
      sentBefore.poll();
      sentBefore = sentBefore.isEmpty() ? null : sentBefore;
    }
    empty = first() == null;
    return true;
  }

  /** Of those that count; whether there was one. */
  private synchronized boolean takeOldest() {
    Queue<DirectBlock> pending = blocks;
    DirectBlock oldest = pending == null ? null : pending.poll();
    if (pending == null || oldest == null) {
      return false;
    }
    backlog = oldest.isEnd() ? backlog : backlog.minus(oldest.bytes().length);
    blocks = pending.isEmpty() ? null : pending;
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
    while (bounds.exceededBy(backlog.events() + 1L, backlog.bytes() + length) && takeOldest()) {
      dropped++;
    }
    empty = first() == null;
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

  /** What counts of it. */
  Backlog backlog() {
    return backlog;
  }
}
