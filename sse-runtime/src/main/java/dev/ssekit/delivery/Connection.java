package dev.ssekit.delivery;

import dev.ssekit.wire.ControlBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
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
  private static final int ENOUGH_FOR_ONE_WRITE = 64 * 1024;
  private static final byte[] NOTHING = {};
  private static final AtomicReferenceFieldUpdater<Connection, ConnectionState> STATE =
      AtomicReferenceFieldUpdater.newUpdater(Connection.class, ConnectionState.class, "state");

  private final Delivery delivery;
  private final Metadata metadata;
  private final Cursor cursor;
  private final Outbox outbox = new Outbox();

  private volatile ConnectionState state = ConnectionState.CONNECTING;

  // Set once, when the connection opens.
  private volatile @Nullable Transport transport;

  // The writer alone.
  private byte[] opening;

  // Written by the writer, read by the heartbeat's thread.
  private volatile long lastWrite = System.nanoTime();

  // Set by the heartbeat's thread, cleared by the writer.
  private volatile boolean heartbeatDue;

  Connection(Delivery delivery, Metadata metadata) {
    LogPosition start = delivery.log().end();
    this.delivery = delivery;
    this.metadata = metadata;
    this.cursor = new Cursor(delivery.fanOut(), metadata, start.next());
    this.opening = ControlBlock.opening(start.id());
  }

  /** {@return what is known of this connection} */
  public Metadata metadata() {
    return metadata;
  }

  /**
   * Opens the connection: it is counted, woken, and written from now on.
   *
   * @param opened carries its bytes, and starts to after this call
   * @return {@code false} if it has been aborted before: nothing will be written
   */
  public boolean open(Transport opened) {
    transport = opened;
    delivery.registry().add(this);
    STATE.compareAndSet(this, ConnectionState.CONNECTING, ConnectionState.OPEN);
    if (delivery.isClosing()) {
      close();
    }
    if (state == ConnectionState.CLOSED) {
      delivery.registry().remove(this);
      return false;
    }
    return true;
  }

  /**
   * Sends a block to this client alone.
   *
   * @param block the block
   * @return {@code false} when the connection is closed, or is now because more is pending than its
   *     bounds allow
   */
  public boolean send(byte[] block) {
    if (!isOpen()) {
      return false;
    }
    if (isTooMuch(outbox.backlog().plus(block.length))) {
      disconnectSlowClient();
      return false;
    }
    boolean added = outbox.add(placed(block, false));
    if (added) {
      wakeTransport();
    }
    return added;
  }

  /** Ends the connection after what is pending has been written. Idempotent. */
  public void close() {
    ConnectionState before =
        STATE.getAndUpdate(
            this, now -> now == ConnectionState.CLOSED ? now : ConnectionState.CLOSING);
    if (before == ConnectionState.CONNECTING || before == ConnectionState.OPEN) {
      outbox.close(placed(NOTHING, true));
      wakeTransport();
    }
  }

  /**
   * Ends the connection at once; what is pending is not written. Idempotent.
   *
   * @return whether this call ended it
   */
  public boolean abort() {
    if (STATE.getAndSet(this, ConnectionState.CLOSED) == ConnectionState.CLOSED) {
      return false;
    }
    outbox.discard();
    delivery.registry().remove(this);
    Transport started = transport;
    if (started != null) {
      started.abort();
    }
    return true;
  }

  /** {@return whether something can still be sent} */
  public boolean isOpen() {
    ConnectionState now = state;
    return now == ConnectionState.CONNECTING || now == ConnectionState.OPEN;
  }

  /** {@return whether it ended, or will never open, without having written what was pending} */
  public boolean isAborted() {
    return state == ConnectionState.CLOSED;
  }

  /** Fan-out thread: an event that matches is in the log. */
  void wake(LoggedEvent event) {
    if (cursor.wake(event)) {
      wakeTransport();
    } else if (cursor.isBehind(delivery.bounds(), outbox.backlog(), event)) {
      disconnectSlowClient();
    }
  }

  /** Heartbeat's thread: asks for a heartbeat if nothing has been written for that long. */
  void heartbeatAfter(long idleNanos) {
    if (!heartbeatDue
        && System.nanoTime() - lastWrite >= idleNanos
        && state == ConnectionState.OPEN) {
      heartbeatDue = true;
      wakeTransport();
    }
  }

  @Override
  public Progress writeTo(OutputStream out) throws IOException {
    Batch batch = new Batch(out, ENOUGH_FOR_ONE_WRITE);
    batch.write(opening);
    opening = NOTHING;
    Progress progress;
    try {
      progress = writePending(batch);
    } catch (EventLostException e) {
      disconnectSlowClient();
      return Progress.END;
    }
    heartbeatDue = false;
    if (batch.bytes() > 0) {
      out.flush();
      lastWrite = System.nanoTime();
      delivery.counters().delivered(batch.events());
    }
    return progress;
  }

  private Progress writePending(Batch batch) throws IOException, EventLostException {
    while (!batch.isFull()) {
      LogPosition dispatched = delivery.dispatched();
      // Before the outbox is looked at: what is broadcast after a send comes after it.
      long end = delivery.log().end().next();
      DirectBlock direct = outbox.peek();
      LoggedEvent event = cursor.find();
      // After the look into the log: once it is aborted, nobody names events any more.
      if (state == ConnectionState.CLOSED) {
        return Progress.END;
      }
      if (event != null && event.sequence() < (direct == null ? end : direct.after())) {
        cursor.advance(event);
        batch.writeEvent(event.block());
      } else if (direct != null) {
        outbox.removeFirst();
        batch.write(direct.bytes());
        if (direct.end()) {
          return Progress.END;
        }
      } else if (event == null) {
        writeHeartbeat(batch, dispatched);
        return Progress.IDLE;
      }
    }
    return Progress.MORE;
  }

  private void writeHeartbeat(Batch batch, LogPosition dispatched) throws IOException {
    if (heartbeatDue && batch.bytes() == 0) {
      batch.write(ControlBlock.heartbeat(dispatched.id()));
    }
  }

  @Override
  public void ended(@Nullable Throwable cause) {
    if (cause != null) {
      LOGGER.debug("A client was gone, or its stream could not be written.", cause);
    }
    state = ConnectionState.CLOSED;
    outbox.discard();
    delivery.registry().remove(this);
  }

  /** Before it opens nothing is taken away, so only the bytes count. */
  private boolean isTooMuch(Backlog waiting) {
    return state == ConnectionState.CONNECTING
        ? waiting.bytes() > delivery.bounds().bytes()
        : delivery.bounds().exceededBy(waiting.events(), waiting.bytes());
  }

  private void disconnectSlowClient() {
    if (abort()) {
      delivery.counters().slowClientDisconnected();
    }
  }

  private DirectBlock placed(byte[] block, boolean end) {
    return new DirectBlock(delivery.log().end().next(), block, end);
  }

  private void wakeTransport() {
    Transport started = transport;
    if (started != null) {
      started.wake();
    }
  }
}
