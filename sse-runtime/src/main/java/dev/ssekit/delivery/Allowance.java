package dev.ssekit.delivery;

/**
 * What may wait for one connection: as much as its own bounds allow, and for what it alone is sent
 * those of all connections. Any thread, but for what says otherwise.
 */
final class Allowance {

  /** What has become of a block. */
  enum Outcome {
    /** It will be written. */
    SENT,
    /** The stream ends before it. */
    CLOSED,
    /** It is left out, and so is what was pending: the client is told of a gap. */
    LEFT_OUT,
    /** More is pending than the connection may have. */
    TOO_MUCH
  }

  private final Delivery delivery;
  private final Cursor cursor;
  private final Outbox outbox;

  Allowance(Delivery delivery, Cursor cursor, Outbox outbox) {
    this.delivery = delivery;
    this.cursor = cursor;
    this.outbox = outbox;
  }

  /** Before the connection opens nothing is taken away, so that only the bytes count. */
  Outcome sendBeforeOpening(byte[] block) {
    Backlog waiting = outbox.backlog().plus(block.length);
    boolean tooMuch = waiting.events() > 1 && waiting.bytes() > bounds().bytes();
    return tooMuch ? Outcome.TOO_MUCH : add(block, false);
  }

  Outcome send(byte[] block) {
    boolean mayDrop = mayDrop();
    return makesRoomFor(block.length, mayDrop) ? add(block, mayDrop) : Outcome.TOO_MUCH;
  }

  /**
   * Fan-out thread: whether the connection stays although this event waits for it too. Where it has
   * fallen behind and stays, the writer leaves something out.
   */
  boolean staysWith(LoggedEvent newest) {
    return !cursor.isBehind(bounds(), outbox.backlog(), newest) || leavesOut(mayDrop());
  }

  private boolean makesRoomFor(int length, boolean mayDrop) {
    Backlog waiting = outbox.backlog().plus(length);
    if (mayDrop && bounds().exceededBy(waiting.events(), waiting.bytes())) {
      delivery.counters().dropped(outbox.makeRoom(bounds(), length));
      waiting = outbox.backlog().plus(length);
    }
    return !cursor.isBehind(bounds(), waiting) || leavesOut(mayDrop);
  }

  private boolean leavesOut(boolean mayDrop) {
    if (mayDrop) {
      cursor.overflow();
    }
    return mayDrop;
  }

  private Outcome add(byte[] block, boolean mayDrop) {
    DirectBlock added = new DirectBlock(delivery.log().end(), block, Ending.NONE);
    Outbox.Addition addition = outbox.add(added);
    if (addition == Outbox.Addition.NO_ROOM) {
      delivery.counters().foundNoRoom();
      delivery.pendingInAll().tellFull();
      if (!mayDrop) {
        return Outcome.TOO_MUCH;
      }
      addition = addInsteadOfOlder(added);
    }
    return switch (addition) {
      case ADDED -> Outcome.SENT;
      case CLOSED -> Outcome.CLOSED;
      case NO_ROOM -> Outcome.LEFT_OUT;
    };
  }

  /** The others' share is not this one's to take: where it has none left, the block is lost. */
  private Outbox.Addition addInsteadOfOlder(DirectBlock block) {
    Outbox.Addition addition = Outbox.Addition.NO_ROOM;
    while (addition == Outbox.Addition.NO_ROOM && outbox.dropOldest()) {
      delivery.counters().dropped(1);
      addition = outbox.add(block);
    }
    if (addition == Outbox.Addition.NO_ROOM) {
      outbox.leaveOut();
      delivery.counters().dropped(1);
    }
    return addition;
  }

  private boolean mayDrop() {
    return !delivery.settings().disconnectsWhoFallsBehind();
  }

  private Bounds bounds() {
    return delivery.settings().bounds();
  }
}
