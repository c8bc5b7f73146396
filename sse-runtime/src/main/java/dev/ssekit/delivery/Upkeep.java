package dev.ssekit.delivery;

/**
 * What falls due at an open connection while time goes by: a heartbeat, the end of its lifetime,
 * and that of the patience with a client that takes nothing. The timer's thread alone.
 */
final class Upkeep {
  /** Nothing is left to visit. */
  static final long OVER = -1;

  private final Connection connection;
  private final ConnectionWriter writer;
  private final Transport carrying;
  private final long heartbeat;
  private final long patience;
  private final long oldAt;

  Upkeep(
      Connection connection,
      ConnectionWriter writer,
      Transport carrying,
      DeliverySettings settings) {
    this.connection = connection;
    this.writer = writer;
    this.carrying = carrying;
    this.heartbeat = settings.heartbeat().toNanos();
    this.patience = settings.writeDeadline().toNanos();
    this.oldAt = Lifetime.end(settings.maxAge());
  }

  /**
   * Asks for a heartbeat if nothing has been written for long enough, sends a client away that has
   * been here for long enough, and gives one up that has taken nothing for too long, also of what
   * was pending when it was sent away.
   *
   * @param now the time, on the clock of {@link System#nanoTime()}
   * @return the nanoseconds until the next visit, or {@link #OVER}
   */
  long visit(long now) {
    if (connection.isAborted()) {
      return OVER;
    }
    if (oldAt - now <= 0) {
      connection.endByAge();
    }
    long blockedSince = carrying.blockedSince();
    return blockedSince == Transport.NOT_BLOCKED
        ? visitIdle(now)
        : visitBlocked(blockedSince + patience - now, now);
  }

  /** A write under way may be over in a moment, and a heartbeat due before the patience ends. */
  private long visitBlocked(long left, long now) {
    if (left <= 0) {
      connection.abort(EndReason.STALLED);
      return OVER;
    }
    return untilNextVisit(heartbeat == 0 ? left : Math.min(left, heartbeat), now);
  }

  private long visitIdle(long now) {
    long left = writer.untilHeartbeat(now);
    if (left > 0) {
      return untilNextVisit(left, now);
    }
    if (connection.isOpen() && writer.requestHeartbeat()) {
      carrying.wake();
    }
    return untilNextVisit(heartbeat, now);
  }

  private long untilNextVisit(long left, long now) {
    long soonest = Math.min(left, patience);
    return connection.isOpen() ? Math.min(soonest, oldAt - now) : soonest;
  }
}
