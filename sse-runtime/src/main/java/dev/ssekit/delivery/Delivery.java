package dev.ssekit.delivery;

import dev.ssekit.spi.LogFollower;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One endpoint on this node: its log, its connections, and the threads that serve them. */
public final class Delivery {
  private static final Logger LOGGER = LoggerFactory.getLogger(Delivery.class);

  private final DeliveryThreads threads;
  private final PendingBytes pendingInAll;
  private final DeliverySettings settings;
  private final EndpointCounters counters = new EndpointCounters();
  private final ConnectionRegistry registry = new ConnectionRegistry();
  private final Disconnects disconnects = new Disconnects();
  private final AtomicInteger clearances = new AtomicInteger();
  private final FanOut fanOut;

  private volatile @Nullable EndReason closing;

  /**
   * Starts to deliver.
   *
   * @param threads the hub's
   * @param pendingInAll what single clients of the hub are sent counts towards it
   * @param settings what to keep and how long to wait
   */
  public Delivery(DeliveryThreads threads, PendingBytes pendingInAll, DeliverySettings settings) {
    this.threads = threads;
    this.pendingInAll = pendingInAll;
    this.settings = settings;
    this.fanOut =
        new FanOut(
            threads.fanOut(),
            registry,
            counters,
            settings.logEvents(),
            settings.logBytes(),
            settings.hasIds());
  }

  /** {@return takes what the backend appends to the endpoint's log} */
  public LogFollower follower() {
    return fanOut;
  }

  /** {@return how many events this node keeps} */
  public int logEvents() {
    return settings.logEvents();
  }

  /**
   * A connection whose place in the log is fixed by this call.
   *
   * @param metadata what is known of it
   * @return the connection, to be opened or aborted
   */
  public Connection connect(Metadata metadata) {
    return new Connection(this, metadata, null);
  }

  /**
   * The same for a client that comes back: once it opens, it goes on where it left off.
   *
   * @param metadata what is known of it
   * @param resume where it left off
   * @return the connection, to be opened or aborted
   */
  public Connection connect(Metadata metadata, Resume resume) {
    return new Connection(this, metadata, resume);
  }

  /** {@return the open connections} */
  public ConnectionRegistry registry() {
    return registry;
  }

  /** {@return what has happened so far} */
  public EndpointCounters counters() {
    return counters;
  }

  /**
   * Throws out the connections that match now, and those of the ones that are still opening which
   * match once they open. What is pending for them is dropped; each ends with the reason and a time
   * to come back.
   *
   * @param disconnect which, and why
   */
  public void disconnect(Disconnect disconnect) {
    disconnects.add(disconnect);
    registry.forEachMatching(
        disconnect.filter(), connection -> disconnect(connection, disconnect.reason()));
  }

  /** Whoever ends many must get to the next one, whatever a container does in this one. */
  private static void disconnect(Connection connection, String reason) {
    try {
      connection.disconnect(reason);
    } catch (RuntimeException | Error e) {
      connection.abortFailed(EndReason.DISCONNECTED, e);
    }
  }

  /**
   * Ends all connections that are here, also those that are still opening, as a drain ends one; who
   * comes from now on stays. It waits for no client.
   */
  public void clear() {
    clearances.incrementAndGet();
    registry.forEach(connection -> Departures.sendAway(connection, EndReason.BACKEND_LOST));
  }

  /**
   * Ends all connections, also those to come, after what is pending for each has been written;
   * their clients are told to come back.
   *
   * @param reason why
   */
  public void closeConnections(EndReason reason) {
    sendAwayWhoComes(reason);
    registry.forEach(connection -> connection.sendAway(reason));
  }

  /** From now on, ends each connection as soon as it has opened. */
  void sendAwayWhoComes(EndReason reason) {
    closing = reason;
  }

  /**
   * Ends what is left, waiting for connections that are ending.
   *
   * @param patience how long
   */
  public void close(Duration patience) {
    try {
      registry.emptied().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOGGER.debug("{} clients have not taken what was pending.", registry.count(Map.of()), e);
    }
    registry.forEach(connection -> connection.abort(EndReason.DRAINED));
    fanOut.close();
  }

  /** Why each connection ends as soon as it has opened, or {@code null} where none does. */
  @Nullable EndReason closing() {
    return closing;
  }

  /** How often all that were here have been sent away. */
  int clearances() {
    return clearances.get();
  }

  Disconnects disconnects() {
    return disconnects;
  }

  PendingBytes pendingInAll() {
    return pendingInAll;
  }

  Visit visit(Connection connection) {
    return threads.wheel().add(connection);
  }

  CallbackThreads callbackThreads() {
    return threads.callbacks();
  }

  DeliverySettings settings() {
    return settings;
  }

  FanOut fanOut() {
    return fanOut;
  }

  NodeLog log() {
    return fanOut.log();
  }

  LogPosition dispatched() {
    return fanOut.dispatched();
  }
}
