package dev.ssekit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where a connection starts in the node's log.
 *
 * @param next the sequence of the first event that it may have
 * @param lastId the id up to which its client has had everything, or {@code null} for none
 * @param gap why the client misses events before it, or {@code null} if it misses none
 */
record Start(long next, @Nullable String lastId, @Nullable GapReason gap) {

  static Start at(LogPosition position) {
    return new Start(position.next(), position.id(), null);
  }

  /** The same; where that has left the log, at the oldest that is kept, which is a gap. */
  Start within(NodeLog log) {
    long oldest = log.start().next();
    return next >= oldest ? this : new Start(oldest, lastId, gap == null ? GapReason.EXPIRED : gap);
  }

  /**
   * The position that the stream opens with. Where this log does not know the client's, the gap
   * event brings the first: until the client has it, it keeps what it came with.
   */
  @Nullable String opening() {
    return gap == GapReason.UNKNOWN ? null : lastId;
  }
}
