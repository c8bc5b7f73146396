package dev.ssekit.delivery;

import dev.ssekit.wire.ControlBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One client: a cursor into the endpoint's log, and what the client alone is sent. Whatever it has
 * not had leaves in one go, in the log's order, with each direct block where it was sent among the
 * broadcasts.
 */
public final class Connection implements Outgoing {
  private static final int ENOUGH_FOR_ONE_WRITE = 64 * 1024;
  private static final byte[] NOTHING = {};

  private final Delivery delivery;
  private final Metadata metadata;
  private final Cursor cursor;
  private final Outbox outbox = new Outbox();
  private final AtomicReference<ConnectionState> state =
      new AtomicReference<>(ConnectionState.CONNECTING);

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
    this.cursor = new Cursor(delivery.log(), metadata, start.next());
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
    state.compareAndSet(ConnectionState.CONNECTING, ConnectionState.OPEN);
    if (delivery.isClosing()) {
      close();
    }
    if (state.get() == ConnectionState.CLOSED) {
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
    Backlog waiting = outbox.backlog().plus(block.length);
    boolean tooMuch =
        state.get() == ConnectionState.CONNECTING
            ? waiting.bytes() > delivery.bounds().bytes()
            : delivery.bounds().exceededBy(waiting);
    if (tooMuch) {
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
        state.getAndUpdate(now -> now == ConnectionState.CLOSED ? now : ConnectionState.CLOSING);
    if (before == ConnectionState.CONNECTING || before == ConnectionState.OPEN) {
      outbox.close(placed(NOTHING, true));
      wakeTransport();
    }
  }

  /** Ends the connection at once; what is pending is not written. Idempotent. */
  public void abort() {
    if (state.getAndSet(ConnectionState.CLOSED) != ConnectionState.CLOSED) {
      outbox.discard();
      delivery.registry().remove(this);
      Transport started = transport;
      if (started != null) {
        started.abort();
      }
    }
  }

  /** {@return whether something can still be sent} */
  public boolean isOpen() {
    ConnectionState now = state.get();
    return now == ConnectionState.CONNECTING || now == ConnectionState.OPEN;
  }

  /** {@return whether it ended, or will never open, without having written what was pending} */
  public boolean isAborted() {
    return state.get() == ConnectionState.CLOSED;
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
        && state.get() == ConnectionState.OPEN) {
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
    while (true) {
      LogPosition dispatched = delivery.dispatched();
      DirectBlock direct = outbox.peek();
      cursor.start(direct == null ? Long.MAX_VALUE : direct.dispatched());
      long end = direct == null ? delivery.log().end().next() : direct.after();
      if (!writeEvents(batch, end)) {
        return Progress.MORE;
      }
      if (direct == null) {
        cursor.rest();
        writeHeartbeat(batch, dispatched);
        return Progress.IDLE;
      }
      outbox.removeFirst();
      batch.write(direct.bytes());
      if (direct.end()) {
        return Progress.END;
      }
    }
  }

  private boolean writeEvents(Batch batch, long end) throws IOException, EventLostException {
    LoggedEvent event = cursor.find(end);
    while (event != null) {
      if (batch.isFull()) {
        return false;
      }
      LoggedEvent following = cursor.advance(event, end);
      batch.writeEvent(event.block());
      event = following;
    }
    return !batch.isFull();
  }

  private void writeHeartbeat(Batch batch, LogPosition dispatched) throws IOException {
    if (heartbeatDue && batch.bytes() == 0) {
      batch.write(ControlBlock.heartbeat(dispatched.id()));
    }
  }

  @Override
  public void ended(@Nullable Throwable cause) {
    state.set(ConnectionState.CLOSED);
    outbox.discard();
    delivery.registry().remove(this);
  }

  private void disconnectSlowClient() {
    if (isOpen()) {
      delivery.counters().slowClientDisconnected();
      abort();
    }
  }

  private DirectBlock placed(byte[] block, boolean end) {
    return new DirectBlock(delivery.dispatched().next(), delivery.log().end().next(), block, end);
  }

  private void wakeTransport() {
    Transport started = transport;
    if (started != null) {
      started.wake();
    }
  }
}
