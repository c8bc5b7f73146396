package dev.ssekit.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: a cursor into the endpoint's log, and what the client alone is sent. Whatever it has
 * not had leaves in one go, in the log's order, with each direct block where it was sent among the
 * broadcasts.
 */
public final class Connection implements Outgoing {
  private static final Logger LOGGER = LoggerFactory.getLogger(Connection.class);

  /**
   * The order in which they came, in which they lie in memory too, with what the container and the
   * system keep of each: a broadcast that goes through them by a hash misses caches at each.
   */
  static final Comparator<Connection> BY_ARRIVAL =
      Comparator.comparingLong(connection -> connection.number);

  private static final AtomicLong ARRIVALS = new AtomicLong();

  private final long number = ARRIVALS.getAndIncrement();
  private final Delivery delivery;
  private final Metadata metadata;
  private final Arrival arrival;
  private final Cursor cursor;
  private final Outbox outbox;
  private final Allowance allowance;
  private final ConnectionWriter writer;
  private final Listeners listeners;
  private final ConnectionLife life;

  // Set once, when the connection opens.
  private volatile @Nullable Upkeep upkeep;

  Connection(Delivery delivery, Metadata metadata, @Nullable Resume resume) {
    this.delivery = delivery;
    this.metadata = metadata;
    this.arrival = new Arrival(delivery, resume);
    long live = arrival.live().next();
    this.cursor = new Cursor(delivery.fanOut(), metadata, live);
    this.outbox = new Outbox(delivery.pendingInAll());
    this.allowance = new Allowance(delivery, cursor, outbox);
    this.writer = new ConnectionWriter(delivery, cursor, outbox, live);
    this.listeners = new Listeners(delivery.callbackThreads());
    this.life = new ConnectionLife(this, delivery, arrival, outbox, listeners);
  }

  /**
   * Whether this node finds where the client left off, or need not look for it. Else its place is
   * looked for again when the connection opens, and is unknown where it is not found then: by then
   * this node has to have had what the backend's log held. To be called before it opens.
   *
   * @return {@code false} if it may be where this node has yet to come
   */
  public boolean hasFoundItsPlace() {
    return arrival.hasFoundItsPlace();
  }

  /**
   * From now on this is told of the gaps that the client is told of. To be called before the
   * connection opens.
   *
   * @param listener is told
   */
  public void whenGap(GapListener listener) {
    listeners.whenGap(listener);
  }

  /**
   * This is told once that the connection has ended, however it does and whether it was open or
   * not, after the last gap; at once if it has ended already. To be called before the connection
   * opens, by who calls {@link #whenGap}.
   *
   * @param listener is told
   */
  public void whenDisconnected(EndListener listener) {
    listeners.whenEnded(listener);
    if (isAborted()) {
      listeners.tellEnd(EndReason.NOT_OPENED);
    }
  }

  /**
   * Runs this once when the connection has ended, however it does, whether it was open or not, and
   * who listens to its end has been told; at once if that is so already. To be called once.
   *
   * @param action runs on whichever thread that is, and must not block
   */
  public void whenEnded(Runnable action) {
    listeners.afterEnd(action);
  }

  /** {@return what is known of this connection} */
  public Metadata metadata() {
    return metadata;
  }

  /**
   * Opens the connection: it is counted, woken, and written from now on. Its metadata say how far
   * back a client that resumes may go. What it was sent before, and what was broadcast, is written,
   * but does not count towards its bounds.
   *
   * @param opened carries its bytes, and starts to after this call
   * @return {@code false} if it has been aborted before: nothing will be written
   */
  public boolean open(Transport opened) {
    writer.start(arrival.start(metadata));
    outbox.open();
    life.carryBy(opened);
    upkeep = new Upkeep(this, writer, opened, delivery.settings());
    delivery.registry().add(this);
    life.open(delivery.visit(this));
    EndReason over = delivery.closing();
    if (over != null || arrival.isSentAway()) {
      sendAway(over == null ? EndReason.BACKEND_LOST : over);
    }
    Disconnect missed = arrival.disconnect(metadata);
    if (missed != null) {
      disconnect(missed.reason());
    }
    return !life.leaveIfEnded();
  }

  /**
   * Sends a block to this client alone.
   *
   * @param block the block
   * @return {@code false} when the connection is closed, or is now because more is pending than its
   *     bounds allow; or when it is left out, since there is no room for it in all
   */
  public boolean send(byte[] block) {
    ConnectionState now = life.state();
    if (!now.isOpen()) {
      return false;
    }
    boolean opening = now == ConnectionState.CONNECTING;
    Allowance.Outcome outcome =
        opening ? allowance.sendBeforeOpening(block) : allowance.send(block);
    if (outcome == Allowance.Outcome.SENT || outcome == Allowance.Outcome.LEFT_OUT) {
      life.wake();
    } else if (outcome == Allowance.Outcome.TOO_MUCH && opening) {
      abort();
    } else if (outcome == Allowance.Outcome.TOO_MUCH) {
      abort(EndReason.FELL_BEHIND);
    }
    return outcome == Allowance.Outcome.SENT;
  }

  /** Ends the connection after what is pending has been written. Idempotent. */
  public void close() {
    life.close(Ending.PLAIN, EndReason.CLOSED);
  }

  /** The same for one whose client is to come back, to another node perhaps, but not at once. */
  void sendAway(EndReason reason) {
    life.close(Ending.COME_BACK, reason);
  }

  /** The same for one that has been open for long enough. */
  void endByAge() {
    if (life.close(Ending.COME_BACK, EndReason.AGE)) {
      delivery.counters().endedByAge();
    }
  }

  /**
   * Throws the client out: what is pending is dropped, also where the connection was ending
   * already, and the last that is written is the reason, after the block that is being written.
   */
  void disconnect(String reason) {
    life.disconnect(reason);
  }

  /**
   * Ends the connection at once, since its client is gone; what is pending is not written.
   * Idempotent.
   *
   * @return whether this call ended it
   */
  public boolean abort() {
    return abort(EndReason.CLIENT_GONE);
  }

  /** The same for another reason. */
  boolean abort(EndReason reason) {
    return life.abort(reason);
  }

  /** The same where its transport has failed; the others go on, also without heap for the log. */
  void abortFailed(EndReason reason, Throwable cause) {
    abort(reason);
    Failures.log(LOGGER, "A connection's transport failed to wake, and is closed.", cause);
  }

  /**
   * The same where the container has given the request up.
   *
   * @param cause why, if it says so
   */
  public void giveUp(@Nullable Throwable cause) {
    abort(life.reasonOf(cause));
  }

  /** Ends it if it has not been opened: nobody may be about to. */
  public void abortUnlessOpened() {
    if (life.isUncarried()) {
      abort();
    }
  }

  /** {@return whether something can still be sent} */
  public boolean isOpen() {
    return life.state().isOpen();
  }

  /** {@return whether it has ended, or will never open: nothing is written any more} */
  public boolean isAborted() {
    return life.state() == ConnectionState.CLOSED;
  }

  /**
   * Fan-out thread: an event that matches is in the log. Once the stream ends no bounds hold: what
   * comes after its end is not written, and the write deadline guards the rest.
   */
  void wake(LoggedEvent event) {
    if (cursor.wake(event)) {
      life.wake();
    } else if (isOpen() && !allowance.staysWith(event)) {
      abort(EndReason.FELL_BEHIND);
    }
  }

  /** The timer's thread: sees to what is due; the nanoseconds until it is to come again. */
  long visit(long now) {
    Upkeep due = upkeep;
    return due == null ? Upkeep.OVER : due.visit(now);
  }

  @Override
  public Progress writeTo(OutputStream out) throws IOException {
    try {
      Progress progress = writer.writeTo(out);
      listeners.tell(writer.takeGap());
      return progress;
    } catch (EventLostException e) {
      abort(EndReason.FELL_BEHIND);
      return Progress.END;
    } catch (IOException e) {
      // Before the response is ended, of which the container tells without saying why.
      life.end(life.reasonOf(e));
      throw e;
    }
  }

  @Override
  public void ended(@Nullable Throwable cause) {
    if (cause != null) {
      LOGGER.debug("A client was gone, or its stream could not be written.", cause);
    }
    life.end(life.reasonOf(cause));
  }
}
