package dev.ssekit.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What one connection alone is sent, in order. Its lock is held for a few instructions only. */
final class Outbox {
  private static final int USUALLY = 2;

  /** What has become of a block. */
  enum Addition {
    /** It waits for the writer. */
    ADDED,
    /** The stream ends before it. */
    CLOSED,
    /** The clients of the hub are sent too much in all. */
    NO_ROOM
  }

  private final PendingBytes inAll;

  // Guarded by this; each is there while something is pending, since for most connections nothing
  // is. What was sent before the stream opened is no sign of a slow client: it does not count.
  private @Nullable Queue<DirectBlock> sentBefore;
  private @Nullable Queue<DirectBlock> blocks;
  private @Nullable DirectBlock end;
  private @Nullable EndReason reason;
  private boolean closed;

  // Guarded by this: the bytes of all blocks but the stream's end, which are reserved in all.
  private long held;

  // Written under the lock, read by all.
  private volatile boolean empty = true;
  private volatile boolean discarded;
  private volatile boolean incomplete;
  private volatile Backlog backlog = Backlog.NONE;

  Outbox(PendingBytes inAll) {
    this.inAll = inAll;
  }

  /** Adds a block, unless it is closed, or there is no room in all. */
  synchronized Addition add(DirectBlock block) {
    int length = block.bytes().length;
    if (closed) {
      return Addition.CLOSED;
    }
    if (!inAll.reserve(length)) {
      return Addition.NO_ROOM;
    }
    held += length;
    append(block);
    backlog = backlog.plus(length);
    return Addition.ADDED;
  }

  /** The stream opens: what is there is written, but counts no more. */
  synchronized void open() {
    sentBefore = blocks;
    blocks = null;
    backlog = Backlog.NONE;
  }

  /** Adds the end of the stream, after which nothing is accepted; it does not count. */
  synchronized void close(DirectBlock last, EndReason why) {
    if (!closed) {
      append(last);
      end = last;
      reason = why;
      closed = true;
    }
  }

  /**
   * Drops what is pending, and adds the end of the stream in its place, whether it was to end or
   * not. Whether this is its end now: it is not where it has been discarded, or the writer has
   * taken its end, or it ends at once already.
   */
  synchronized boolean endAtOnce(DirectBlock last) {
    boolean over = closed && first() == null;
    if (over || (end != null && end.ending() == Ending.AT_ONCE)) {
      return false;
    }
    forget();
    incomplete = false;
    append(last);
    end = last;
    reason = EndReason.DISCONNECTED;
    closed = true;
    return true;
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

  /**
   * Forgets everything and accepts nothing any more.
   *
   * @param why the stream ends now, unless it was to end before
   * @return why it ends
   */
  synchronized EndReason discard(EndReason why) {
    EndReason first = reason == null ? why : reason;
    reason = first;
    discarded = true;
    closed = true;
    forget();
    empty = true;
    return first;
  }

  private synchronized void forget() {
    release(held);
    sentBefore = null;
    blocks = null;
    backlog = Backlog.NONE;
  }

  private synchronized void release(long bytes) {
    held -= bytes;
    inAll.release(bytes);
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
      release(first.isEnd() ? 0 : first.bytes().length);
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
    if (!oldest.isEnd()) {
      release(oldest.bytes().length);
      backlog = backlog.minus(oldest.bytes().length);
    }
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

  /** Drops the oldest block that counts; whether there was one. None where none is accepted. */
  synchronized boolean dropOldest() {
    boolean dropped = !closed && takeOldest();
    empty = first() == null;
    incomplete |= dropped;
    return dropped;
  }

  /** The client misses a block that was not added. */
  synchronized void leaveOut() {
    incomplete |= !closed;
  }

  /** Whether blocks have been dropped since this was last asked. */
  boolean takeIncomplete() {
    return incomplete && forgetIncomplete();
  }

  private synchronized boolean forgetIncomplete() {
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
