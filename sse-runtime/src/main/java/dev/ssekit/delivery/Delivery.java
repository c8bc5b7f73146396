package dev.ssekit.delivery;

import dev.ssekit.spi.LogFollower;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One endpoint on this node: its log, its connections, and the threads that serve them. */
public final class Delivery {
  private final DeliveryThreads threads;
  private final Bounds bounds;
  private final EndpointCounters counters = new EndpointCounters();
  private final ConnectionRegistry registry = new ConnectionRegistry();
  private final FanOut fanOut;
  private final @Nullable ScheduledFuture<?> heartbeat;

  private volatile boolean closing;

  /**
   * @param threads the hub's
   * @param bounds what may be pending for one connection
   * @param logEvents how many events the node's log keeps
   * @param logBytes how many bytes it keeps
   * @param heartbeat the idle time after which a heartbeat is sent, zero for none
   */
  public Delivery(
      DeliveryThreads threads, Bounds bounds, int logEvents, long logBytes, Duration heartbeat) {
    this.threads = threads;
    this.bounds = bounds;
    this.fanOut = new FanOut(threads.fanOut(), registry, counters, logEvents, logBytes);
    this.heartbeat = heartbeat.isZero() ? null : scheduleHeartbeat(heartbeat);
  }

  /** {@return takes what the backend appends to the endpoint's log} */
  public LogFollower follower() {
    return fanOut;
  }

  /**
   * A connection whose place in the log is fixed by this call.
   *
   * @param metadata what is known of it
   * @return the connection, to be opened or aborted
   */
  public Connection connect(Metadata metadata) {
    return new Connection(this, metadata);
  }

  /** {@return the open connections} */
  public ConnectionRegistry registry() {
    return registry;
  }

  /** {@return what has happened so far} */
  public EndpointCounters counters() {
    return counters;
  }

  /** Ends all connections, also those to come, after what is pending for each has been written. */
  public void closeConnections() {
    closing = true;
    registry.forEach(Connection::close);
  }

  /**
   * Ends what is left, waiting for connections that are ending.
   *
   * @param patience how long
   */
  public void close(Duration patience) {
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    try {
      registry.awaitEmpty(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    registry.forEach(Connection::abort);
    fanOut.close();
  }

  boolean isClosing() {
    return closing;
  }

  Bounds bounds() {
    return bounds;
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

  /** Often enough that a heartbeat is late by a quarter of its time at most. */
  private ScheduledFuture<?> scheduleHeartbeat(Duration idle) {
    long tick = Math.min(TimeUnit.SECONDS.toNanos(1), Math.max(1, idle.toNanos() / 4));
    return threads
        .timer()
        .scheduleWithFixedDelay(
            () -> registry.forEach(connection -> connection.heartbeatAfter(idle.toNanos())),
            tick,
            tick,
            TimeUnit.NANOSECONDS);
  }
}
