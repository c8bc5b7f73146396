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
  private static final int ENOUGH_FOR_ONE_WRITE = 64 * 1024;
  private static final byte[] NOTHING = {};

  private final Delivery delivery;
  private final Cursor cursor;
  private final Outbox outbox;

  // Set before the first write, and taken by it.
  private byte[] opening = NOTHING;
  private @Nullable GapReason missed;

  // What the client has had: the last id that it was sent, and the sequence after it.
  private @Nullable String lastId;
  private long hadUpTo;

  // What the client was told in this write.
  private @Nullable ToldGap told;

  // Written by the writer, read by the timer's thread.
  private volatile long lastWrite = System.nanoTime();

  // Set by the timer's thread, cleared by the writer.
  private volatile boolean heartbeatDue;

  ConnectionWriter(Delivery delivery, Cursor cursor, Outbox outbox) {
    this.delivery = delivery;
    this.cursor = cursor;
    this.outbox = outbox;
  }

  /** Before the first write: where it starts. */
  void start(Start start) {
    cursor.startAt(start.next());
    opening = ControlBlock.opening(shown(start.opening()));
    missed = start.gap();
    lastId = start.lastId();
    hadUpTo = start.next();
  }

  /** Any thread: when something was written last, on the clock of {@link System#nanoTime()}. */
  long lastWrite() {
    return lastWrite;
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
    heartbeatDue = false;
    if (batch.bytes() > 0) {
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
    batch.write(opening);
    opening = NOTHING;
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
      LoggedEvent event = find(batch);
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
          if (direct.ending() != Ending.NONE) {
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
      batch.writeEvent(event.block(), cursor.isReplayed(event));
      had(event.sequence() + 1, event.id());
    }
  }

  /**
   * The next event; where it was lost and the client is to stay, the oldest that is kept. Whoever
   * resumes has not fallen behind yet.
   */
  private @Nullable LoggedEvent find(Batch batch) throws IOException, EventLostException {
    while (true) {
      try {
        return cursor.find();
      } catch (EventLostException e) {
        boolean replaying = cursor.isReplaying();
        if (!replaying && delivery.settings().disconnectsWhoFallsBehind()) {
          throw e;
        }
        cursor.restart();
        writeGap(batch, replaying ? GapReason.EXPIRED : GapReason.OVERFLOW);
      }
    }
  }

  /** Leaves out what a client that has fallen behind is not to have. */
  private void leaveOut(Batch batch) throws IOException {
    boolean incomplete = outbox.takeIncomplete();
    if (cursor.isOverflowing()) {
      boolean oldest = delivery.settings().overflow() == Overflow.DROP_OLDEST;
      int dropped = oldest ? cursor.keepNewest(delivery.settings().bounds()) : cursor.keepLatest();
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
