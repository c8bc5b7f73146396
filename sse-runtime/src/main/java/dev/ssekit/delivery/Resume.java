package dev.ssekit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where a client left off, as it says. Its connection finds that place before {@code onConnect}
 * runs, and decides when it opens how much of what has matched since the client may still have.
 */
public final class Resume {
  private final @Nullable String lastId;
  private final @Nullable String nextId;

  // One thread at a time: that which connects, that on which the node has caught up, and that which
  // opens.
  private long after = NodeLog.NOWHERE;

  private Resume(@Nullable String lastId, @Nullable String nextId) {
    this.lastId = lastId;
    this.nextId = nextId;
  }

  /**
   * After an event or a position that the client was told.
   *
   * @param lastId its id, well-formed
   * @return a resume that serves one connection
   */
  public static Resume after(String lastId) {
    return new Resume(lastId, null);
  }

  /**
   * From a position that names the event after it.
   *
   * @param position what the client was told, well-formed
   * @param nextId the id of that event
   * @return a resume that serves one connection
   */
  public static Resume before(String position, String nextId) {
    return new Resume(position, nextId);
  }

  /** {@return a resume of a client whose position is none at all: it misses all that was} */
  public static Resume afterNothingKnown() {
    return new Resume(null, null);
  }

  /** Looks for the place in the log; whether it need not be looked for again. */
  boolean find(NodeLog log) {
    if (lastId != null && after == NodeLog.NOWHERE) {
      long known = log.after(lastId);
      after = known == NodeLog.NOWHERE && nextId != null ? log.at(nextId) : known;
    }
    return lastId == null || after != NodeLog.NOWHERE;
  }

  /**
   * Where the connection starts: where the client left off, unless that is unknown, or more than
   * the limit has matched since; then at the oldest event that it may still have.
   *
   * @param live the place that the connection would have without this
   */
  Start start(NodeLog log, Metadata metadata, LogPosition live, int limit) {
    if (lastId == null) {
      return new Start(live.next(), null, GapReason.UNKNOWN);
    }
    boolean known = find(log);
    GapReason incomplete = known ? GapReason.EXPIRED : GapReason.UNKNOWN;
    long from = known ? after : log.start().next();
    long oldest = live.next();
    int events = 0;
    for (long sequence = live.next() - 1; sequence >= from; sequence--) {
      LoggedEvent event = log.read(sequence);
      if (event == null) {
        return new Start(sequence + 1, lastId, incomplete);
      }
      if (!event.isGap() && metadata.matches(event.filter())) {
        if (events == limit) {
          return new Start(oldest, lastId, incomplete);
        }
        events++;
        oldest = sequence;
      }
    }
    return new Start(from, lastId, known ? null : GapReason.UNKNOWN);
  }
}
