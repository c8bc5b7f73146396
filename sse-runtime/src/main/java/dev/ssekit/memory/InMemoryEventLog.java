package dev.ssekit.memory;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.Subscription;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The logs of all endpoints, under one lock, so that an entry for several appears in all at once.
 * An id is an epoch, drawn when the process starts so that no other process takes its ids for its
 * own, and a sequence.
 */
final class InMemoryEventLog implements EventLog {
  private final String epoch = Long.toUnsignedString(new SecureRandom().nextLong(), 36);
  private final int maxEvents;
  private final long maxBytes;
  private final BooleanSupplier closed;

  private final ReentrantLock lock = new ReentrantLock();
  // Guarded by lock.
  private final Map<String, EndpointLog> logs = new HashMap<>();

  InMemoryEventLog(int maxEvents, long maxBytes, BooleanSupplier closed) {
    this.maxEvents = maxEvents;
    this.maxBytes = maxBytes;
    this.closed = closed;
  }

  @Override
  public CompletionStage<Map<String, String>> publish(Set<String> paths, Entry entry) {
    return locked(() -> {
      Map<String, String> ids = new HashMap<>();
      for (String path : paths) {
        ids.put(path, log(path).append(entry));
      }
      return Map.copyOf(ids);
    });
  }

  @Override
  public CompletionStage<Subscription> follow(String path, int newest, LogFollower follower) {
    return locked(() -> {
      EndpointLog log = log(path);
      log.add(follower, newest);
      return () -> remove(log, follower);
    });
  }

  @Override
  public CompletionStage<Void> caughtUp(String path) {
    return Stages.runUnless(closed, () -> {});
  }

  @Override
  public boolean isPosition(String id) {
    return EndpointLog.isPosition(id);
  }

  @Override
  public CompletionStage<History> history(String path, String after, int limit) {
    return locked(() -> log(path).history(after, limit));
  }

  /** Forgets all logs, once nobody is being told an entry; closed must hold before. */
  void clear() {
    lock.lock();
    try {
      logs.clear();
    } finally {
      lock.unlock();
    }
  }

  private <T> CompletionStage<T> locked(Supplier<T> operation) {
    lock.lock();
    try {
      return Stages.unless(closed, operation);
    } finally {
      lock.unlock();
    }
  }

  private void remove(EndpointLog log, LogFollower follower) {
    lock.lock();
    try {
      log.remove(follower);
    } finally {
      lock.unlock();
    }
  }

  private EndpointLog log(String path) {
    return logs.computeIfAbsent(path, created -> new EndpointLog(epoch, maxEvents, maxBytes));
  }
}
