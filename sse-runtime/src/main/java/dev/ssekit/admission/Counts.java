package dev.ssekit.admission;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Places that are taken by someone, never more than each may have. Who has none is not kept.
 * Thread-safe: a change locks out those who change the count of the same key, and of few others.
 */
final class Counts<K> {
  private final int mostOfEach;
  private final ConcurrentHashMap<K, Integer> taken = new ConcurrentHashMap<>();

  Counts(int mostOfEach) {
    this.mostOfEach = mostOfEach;
  }

  /** Takes a place, if this one may have one more. */
  boolean take(K key) {
    boolean[] isTaken = {false};
    taken.compute(
        key,
        (same, before) -> {
          int had = before == null ? 0 : before;
          isTaken[0] = had < mostOfEach;
          return isTaken[0] ? Integer.valueOf(had + 1) : before;
        });
    return isTaken[0];
  }

  void giveBack(K key) {
    taken.computeIfPresent(key, (same, had) -> had == 1 ? null : Integer.valueOf(had - 1));
  }

  /** How many have places. */
  int keys() {
    return taken.size();
  }
}
