package dev.ssekit.delivery;

import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes what the backend appends into the node's log, and wakes the connections that it matches,
 * event by event in the log's order, on a thread of the hub: whoever broadcasts does not wait for
 * that, and it never waits for a client.
 *
 * <p>No event leaves the log before its connections have been woken: a burst that fills the whole
 * log makes its publisher wait for this thread.
 */
final class FanOut implements LogFollower {
  /**
   * After so long, and an event at least, other endpoints have their turn, and a publisher that
   * waits for room goes on.
   */
  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Executor thread;
  private final ConnectionRegistry registry;
  private final EndpointCounters counters;
  private final NodeLog log;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progressed = lock.newCondition();

  // Written by the fan-out thread alone once the log has started, read by all.
  private volatile LogPosition dispatched = new LogPosition(0, "");
  private volatile boolean closed;

  // Counted before they look how far the fan-out is, so that it sees whoever waits.
  private final AtomicInteger publishersWaiting = new AtomicInteger();

  FanOut(
      Executor thread,
      ConnectionRegistry registry,
      EndpointCounters counters,
      int logEvents,
      long logBytes,
      boolean withIds) {
    this.thread = thread;
    this.registry = registry;
    this.counters = counters;
    this.log = new NodeLog(logEvents, logBytes, withIds, this::awaitDispatched);
  }

  @Override
  public void startsAfter(String id) {
    log.startsAfter(id);
    dispatched = log.end();
  }

  @Override
  public void appended(LogEntry entry) {
    log.append(entry);
    counters.broadcastAccepted();
    schedule();
  }

  @Override
  public void lost(String id) {
    log.appendGap(id);
    schedule();
  }

  @Override
  public void passed(String id) {
    log.name(id);
  }

  private void schedule() {
    if (!closed && scheduled.compareAndSet(false, true)) {
      try {
        thread.execute(this::dispatch);
      } catch (RuntimeException | Error e) {
        // No thread could be had, for lack of memory for instance: the next event asks again.
        scheduled.set(false);
        throw e;
      }
    }
  }

  NodeLog log() {
    return log;
  }

  /** The place up to which connections have been woken. */
  LogPosition dispatched() {
    return dispatched;
  }

  /** No connection is woken any more, and no publisher waits. */
  void close() {
    closed = true;
    signalProgress();
  }

  /**
   * Whoever broadcasts goes first: it would wait behind all the threads that are woken here. The
   * yield is a hint: where a scheduler takes none, it waits, and nothing else is different.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private void dispatch() {
    Thread.yield();
    scheduled.set(false);
    boolean failed = true;
    try {
      dispatchForATurn();
      failed = false;
    } finally {
      // After an error a publisher that waits appends nothing that would ask for another run.
      boolean goesOn = !failed || publishersWaiting.get() > 0;
      if (goesOn && dispatched.next() < log.end().next()) {
        schedule();
      }
    }
  }

  private void dispatchForATurn() {
    long start = System.nanoTime();
    long end = log.end().next();
    long sequence = dispatched.next();
    boolean over = false;
    while (sequence < end && !closed && !over) {
      LoggedEvent event = log.read(sequence);
      if (event == null) {
        throw new IllegalStateException("Event " + sequence + " left the log before its fan-out.");
      }
      registry.forEachMatching(event.filter(), connection -> wake(connection, event));
      sequence++;
      dispatched = new LogPosition(sequence, event.id());
      over = System.nanoTime() - start >= TURN_NANOS;
    }
    signalProgress();
  }

  /**
   * What one connection's transport does wrong must not stop the others, nor leave publishers
   * waiting: not even an error, of a JVM that has no thread left for instance.
   */
  private static void wake(Connection connection, LoggedEvent event) {
    try {
      connection.wake(event);
    } catch (RuntimeException | Error e) {
      connection.abortFailed(EndReason.FAILED, e);
    }
  }

  private void awaitDispatched(long sequence) {
    if (dispatched.next() > sequence) {
      return;
    }
    lock.lock();
    publishersWaiting.incrementAndGet();
    try {
      while (dispatched.next() <= sequence && !closed) {
        progressed.awaitUninterruptibly();
      }
    } finally {
      publishersWaiting.decrementAndGet();
      lock.unlock();
    }
  }

  private void signalProgress() {
    lock.lock();
    try {
      progressed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
