package dev.ssekit.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The open connections of one endpoint on this node. */
public final class ConnectionRegistry {
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final MetadataIndex index = new MetadataIndex();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition emptied = lock.newCondition();

  void add(Connection connection) {
    connections.add(connection);
    connection.metadata().enter(index, connection);
    if (!connections.contains(connection)) {
      connection.metadata().leaveIndex();
    }
  }

  void remove(Connection connection) {
    if (!connections.remove(connection)) {
      return;
    }
    connection.metadata().leaveIndex();
    if (connections.isEmpty()) {
      lock.lock();
      try {
        emptied.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  void forEach(Consumer<Connection> action) {
    connections.forEach(action);
  }

  void forEachMatching(Map<String, String> filter, Consumer<Connection> action) {
    Set<Connection> candidates = filter.isEmpty() ? connections : index.rarest(filter);
    if (candidates == null) {
      return;
    }
    for (Connection connection : candidates) {
      if (connection.metadata().matches(filter)) {
        action.accept(connection);
      }
    }
  }

  /** Waits until no connection is left, or the time is over. */
  boolean awaitEmpty(Duration atMost) throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      while (!connections.isEmpty()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = emptied.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * @param filter pairs of key and value
   * @return how many open connections have all of them among their metadata
   */
  public int count(Map<String, String> filter) {
    if (filter.isEmpty()) {
      return connections.size();
    }
    int[] count = {0};
    forEachMatching(filter, connection -> count[0]++);
    return count[0];
  }

  /**
   * @param key a metadata key
   * @param filter pairs of key and value
   * @param each is told each value of the key on the open connections that match, once a connection
   */
  public void forEachValue(String key, Map<String, String> filter, Consumer<String> each) {
    forEachMatching(
        filter,
        connection -> connection.metadata().values().getOrDefault(key, Set.of()).forEach(each));
  }
}
