package dev.ssekit.spi;

/**
 * Is told the entries of a log in their order, by one thread at a time. It may end its subscription
 * in these calls, and otherwise leaves the backend alone: it may be called under its locks.
 */
public interface LogFollower {

  /**
   * Called once, before any entry.
   *
   * @param id the position that the first entry follows: an id that no entry to come has
   */
  void startsAfter(String id);

  /**
   * Called for each entry, in the log's order.
   *
   * @param entry the next entry
   */
  void appended(LogEntry entry);
}
