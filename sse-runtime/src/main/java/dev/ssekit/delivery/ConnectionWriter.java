package dev.ssekit.delivery;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.delivery.Outgoing.Progress;
import dev.ssekit.wire.ControlBlock;
import dev.ssekit.wire.JitteredRetry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one connection writes: whatever it has not had leaves in one go, in the log's order, with
 * each direct block where it was sent among the broadcasts. Used by one thread at a time, but for
 * what says otherwise.
 */
final class ConnectionWriter {
  private static final int ENOUGH_FOR_ONE_WRITE = 48 * 1024;

  private final Delivery delivery;
  private final Cursor cursor;
  private final Outbox outbox;

  // Set before the first write, and taken by it.
  private byte[] opening = Batch.NOTHING;
  private @Nullable GapReason missed;

  // Where the log ended when the connection came: what is before it is replayed.
  private final long came;

  // Whether the log has been looked into.
  private boolean hasBegun;

  // What the client has had: the last id that it was sent, and the sequence after it.
  private @Nullable String lastId;
  private long hadUpTo;

  // What the client was told in this write.
  private @Nullable ToldGap told;

  // Written by the writer, read by the timer's thread.
  private volatile long lastWrite = System.nanoTime();

  // Set by the timer's thread, cleared by the writer once it has written something.
  private volatile boolean heartbeatDue;

  ConnectionWriter(Delivery delivery, Cursor cursor, Outbox outbox, long came) {
    this.delivery = delivery;
    this.cursor = cursor;
    this.outbox = outbox;
    this.came = came;
  }

  /** Before the first write, as the connection opens: where it starts, or what is kept does. */
  void start(Start wanted) {
    NodeLog log = delivery.log();
    Start start = wanted.within(log);
    cursor.startAt(start.next(), log.end().next());
    opening = ControlBlock.opening(shown(start.opening()));
    missed = start.gap();
    lastId = start.lastId();
    hadUpTo = start.next();
  }

  /**
   * The timer's thread: the nanoseconds until a heartbeat is due, which it is where none is left.
   */
  long untilHeartbeat(long now) {
    long interval = delivery.settings().heartbeat().toNanos();
    return interval == 0 ? Long.MAX_VALUE : lastWrite + interval - now;
  }

  /** The timer's thread: asks for a heartbeat; {@code false} where one has been asked for. */
  boolean requestHeartbeat() {
    boolean first = !heartbeatDue;
    heartbeatDue = true;
    return first;
  }

  Progress writeTo(OutputStream out) throws IOException, EventLostException {
    Batch batch = new Batch(out, ENOUGH_FOR_ONE_WRITE);
    open(batch);
    Progress progress = writePending(batch);
    if (batch.bytes() > 0) {
      heartbeatDue = false;
      out.flush();
      lastWrite = System.nanoTime();
      delivery.counters().delivered(batch.events());
      delivery.counters().replayed(batch.replayed());
    }
    return progress;
  }

  /** What the client has been told to miss since this was last asked. */
  @Nullable ToldGap takeGap() {
    ToldGap taken = told;
    told = null;
    return taken;
  }

  private void open(Batch batch) throws IOException {
    if (opening.length > 0) {
      batch.write(opening);
      opening = Batch.NOTHING;
    }
    GapReason reason = missed;
    if (reason != null) {
      missed = null;
      writeGap(batch, reason);
    }
  }

  private Progress writePending(Batch batch) throws IOException, EventLostException {
    leaveOut(batch);
    while (!batch.isFull()) {
      LogPosition dispatched = delivery.dispatched();
      // Before the outbox is looked at: what is broadcast after a send comes after it.
      long end = delivery.log().end().next();
      DirectBlock direct = outbox.peek();
      LoggedEvent event = find(batch, direct);
      // After the look into the log: once it is aborted, nobody names events any more.
      if (outbox.isDiscarded()) {
        return Progress.END;
      }
      if (event != null && event.sequence() < (direct == null ? end : direct.after().next())) {
        cursor.advance(event);
        write(batch, event);
      } else if (direct != null) {
        if (outbox.take(direct)) {
          batch.write(direct.bytes());
          if (direct.isEnd()) {
            writeEnd(batch, direct);
            return Progress.END;
          }
        }
      } else if (event == null) {
        writeHeartbeat(batch, dispatched);
        return Progress.IDLE;
      }
    }
    return Progress.MORE;
  }

  private void write(Batch batch, LoggedEvent event) throws IOException {
    if (event.isGap()) {
      writeGap(batch, GapReason.LOST, event.sequence() + 1, event.id());
    } else {
      batch.writeEvent(event.block(), event.sequence() < came);
      had(event.sequence() + 1, event.id());
    }
  }

  /**
   * The next event; where it was lost and the client is to stay, the oldest that is kept. A direct
   * block that comes before what was lost is due first. Whoever has yet to catch up with the log as
   * it was when the stream opened, or to be looked after at all, has not fallen behind.
   */
  private @Nullable LoggedEvent find(Batch batch, @Nullable DirectBlock direct)
      throws IOException, EventLostException {
    while (true) {
      try {
        LoggedEvent found = cursor.find();
        hasBegun = true;
        return found;
      } catch (EventLostException e) {
        if (direct != null && direct.after().next() <= cursor.pending()) {
          return null;
        }
        boolean expired = !hasBegun || cursor.isCatchingUp();
        if (!expired && delivery.settings().disconnectsWhoFallsBehind()) {
          throw e;
        }
        cursor.restart();
        writeGap(batch, expired ? GapReason.EXPIRED : GapReason.OVERFLOW);
      }
    }
  }

  /** Leaves out what a client that has fallen behind is not to have. */
  private void leaveOut(Batch batch) throws IOException {
    boolean incomplete = outbox.takeIncomplete();
    if (cursor.isOverflowing()) {
      boolean oldest = delivery.settings().overflow() == Overflow.DROP_OLDEST;
      long end = outbox.end(delivery.log().end()).next();
      int dropped =
          oldest
              ? cursor.keepNewest(delivery.settings().bounds(), outbox.backlog(), end)
              : cursor.keepLatest(end);
      delivery.counters().dropped(dropped);
      incomplete |= oldest && dropped > 0;
    }
    if (incomplete) {
      writeGap(batch, GapReason.OVERFLOW);
    }
  }

  private void writeGap(Batch batch, GapReason reason) throws IOException {
    LogPosition to = cursor.position();
    writeGap(batch, reason, to.next(), to.id());
  }

  private void writeGap(Batch batch, GapReason reason, long next, String to) throws IOException {
    ToldGap gap = new ToldGap(Optional.ofNullable(lastId), to, reason.word());
    batch.write(ControlBlock.gap(shown(lastId), shown(to), reason.word()));
    told = told == null ? gap : told.and(gap);
    had(next, to);
  }

  private void writeHeartbeat(Batch batch, LogPosition dispatched) throws IOException {
    if (heartbeatDue && batch.bytes() == 0) {
      hadAll(dispatched);
      batch.write(ControlBlock.heartbeat(shown(lastId)));
    }
  }

  private void writeEnd(Batch batch, DirectBlock end) throws IOException {
    if (end.ending() == Ending.COME_BACK) {
      hadAll(end.after());
      batch.write(ControlBlock.comeBack(JitteredRetry.elsewhere(), shown(lastId)));
    }
  }

  /** An id as the client is shown it: not at all where nothing can be resumed. */
  private @Nullable String shown(@Nullable String id) {
    return delivery.settings().hasIds() ? id : null;
  }

  /** What comes before a place; the writer may be past it: a client's position never goes back. */
  private void hadAll(LogPosition before) {
    if (before.next() > hadUpTo) {
      had(before.next(), before.id());
    }
  }

  private void had(long next, String id) {
    hadUpTo = next;
    lastId = id;
  }
}
