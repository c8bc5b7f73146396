package dev.ssekit.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits each connection when it may have something due, a heartbeat, the end of its lifetime or of
 * the patience with a client that takes nothing: a wheel of slots, one for each tick, so that a
 * tick looks only at the connections of its slot. A connection that was written to since is put off
 * without being woken.
 */
final class VisitWheel {
  private static final Logger LOGGER = LoggerFactory.getLogger(VisitWheel.class);
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int SLOTS = 512;

  private final List<Queue<Visit>> slots = new ArrayList<>();
  private final Queue<Visit> arriving = new ConcurrentLinkedQueue<>();

  // The timer's thread alone.
  private int now;

  VisitWheel() {
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new ArrayDeque<>());
    }
  }

  ScheduledFuture<?> startOn(ScheduledExecutorService timer) {
    return timer.scheduleAtFixedRate(
        this::tickOnAndOn, TICK_NANOS, TICK_NANOS, TimeUnit.NANOSECONDS);
  }

  /** A timer forgets a task that fails: no heap for one tick would be the end of all heartbeats. */
  private void tickOnAndOn() {
    try {
      tick();
    } catch (RuntimeException | Error e) {
      Failures.log(
          LOGGER, "Heartbeats or write deadlines were not looked after; the next tick does.", e);
    }
  }

  /**
   * Visits a connection from now on, until it says that it is over, or the visits are cancelled.
   */
  Visit add(Connection connection) {
    Visit visit = new Visit(connection);
    arriving.add(visit);
    return visit;
  }

  /** The timer's thread: visits what is due. */
  void tick() {
    now = (now + 1) % SLOTS;
    Queue<Visit> due = slots.get(now);
    if (!due.isEmpty()) {
      visitAll(due);
      slots.set(now, new ArrayDeque<>());
    }
    visitAll(arriving);
  }

  /** None of them comes back to the slot of this tick. */
  private void visitAll(Queue<Visit> due) {
    for (Visit next = due.poll(); next != null; next = due.poll()) {
      visit(next);
    }
  }

  private void visit(Visit due) {
    try {
      long again = due.visit();
      if (again != Upkeep.OVER) {
        long ticks = Math.max(1, Math.min(SLOTS - 1, again / TICK_NANOS));
        slots.get((int) ((now + ticks) % SLOTS)).add(due);
      }
    } catch (RuntimeException | Error e) {
      due.fail(e);
    }
  }
}
