package dev.ssekit.delivery;

import dev.ssekit.wire.ControlBlock;
import dev.ssekit.wire.JitteredRetry;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one connection, as {@link ConnectionState} draws it, with the transport that carries
 * it, and the ways in which it ends. Any thread may end it, at any time, and several may at once.
 */
final class ConnectionLife {
  private static final Logger LOGGER = LoggerFactory.getLogger(ConnectionLife.class);

  private static final AtomicReferenceFieldUpdater<ConnectionLife, ConnectionState> STATE =
      AtomicReferenceFieldUpdater.newUpdater(ConnectionLife.class, ConnectionState.class, "state");

  private final Connection connection;
  private final Delivery delivery;
  private final Arrival arrival;
  private final Outbox outbox;
  private final Listeners listeners;

  private volatile ConnectionState state = ConnectionState.CONNECTING;

  // Set once, when the connection opens.
  private volatile @Nullable Transport transport;
  private volatile @Nullable Visit visit;

  ConnectionLife(
      Connection connection,
      Delivery delivery,
      Arrival arrival,
      Outbox outbox,
      Listeners listeners) {
    this.connection = connection;
    this.delivery = delivery;
    this.arrival = arrival;
    this.outbox = outbox;
    this.listeners = listeners;
  }

  ConnectionState state() {
    return state;
  }

  /** It opens: this carries it from now on. */
  void carryBy(Transport opened) {
    transport = opened;
  }

  /** It is open now, unless it has ended meanwhile; it is visited until it ends. */
  void open(Visit visited) {
    visit = visited;
    STATE.compareAndSet(this, ConnectionState.CONNECTING, ConnectionState.OPEN);
  }

  /** Leaves again what it entered as it opened, where it has ended meanwhile; whether it has. */
  boolean leaveIfEnded() {
    boolean ended = state == ConnectionState.CLOSED;
    if (ended) {
      leave(EndReason.NOT_OPENED);
    }
    return ended;
  }

  /** Whether nobody has begun to open it. */
  boolean isUncarried() {
    return transport == null;
  }

  void wake() {
    Transport started = transport;
    if (started != null) {
      started.wake();
    }
  }

  /** Ends it once what is pending has been written; whether this call did. */
  boolean close(Ending ending, EndReason reason) {
    if (!beginToClose().isOpen()) {
      return false;
    }
    outbox.close(DirectBlock.end(delivery.log().end(), ending), reason);
    wake();
    return true;
  }

  /** Drops what is pending, and ends it with the reason as the last that is written. */
  void disconnect(String reason) {
    if (beginToClose() == ConnectionState.CLOSED) {
      return;
    }
    byte[] words = ControlBlock.disconnected(JitteredRetry.elsewhere(), reason);
    if (outbox.endAtOnce(DirectBlock.endAtOnce(words))) {
      delivery.counters().disconnected();
      wake();
    }
  }

  private ConnectionState beginToClose() {
    return STATE.getAndUpdate(this, ConnectionState::ending);
  }

  /** Ends it at once, and its transport with it; whether this call did. */
  boolean abort(EndReason reason) {
    if (!enterClosed(reason)) {
      return false;
    }
    leave(reason);
    Transport started = transport;
    try {
      if (started != null) {
        started.abort();
      }
    } catch (RuntimeException | Error e) {
      // Whoever ends many must get to the next one, whatever a container does in this one.
      Failures.log(LOGGER, "A connection's transport failed to abort.", e);
    }
    return true;
  }

  /** Ends it once its transport has. */
  void end(EndReason reason) {
    enterClosed(reason);
    leave(reason);
  }

  /** Why it ends where its transport has failed, or its request was given up. */
  EndReason reasonOf(@Nullable Throwable failure) {
    return TimedOutWrite.reasonOf(failure, transport);
  }

  private boolean enterClosed(EndReason reason) {
    boolean entered = STATE.getAndSet(this, ConnectionState.CLOSED) != ConnectionState.CLOSED;
    if (entered && reason.isSlowness()) {
      delivery.counters().slowClientDisconnected();
    }
    return entered;
  }

  private void leave(EndReason reason) {
    listeners.end(() -> {
      EndReason first = leaveUntold(reason);
      return transport == null ? EndReason.NOT_OPENED : first;
    });
  }

  /** The outbox first: who finds it gone finds nothing pending. */
  private EndReason leaveUntold(EndReason reason) {
    EndReason first = outbox.discard(reason);
    arrival.forgetDisconnects();
    delivery.registry().remove(connection);
    Visit visited = visit;
    if (visited != null) {
      visited.cancel();
    }
    return first;
  }
}
