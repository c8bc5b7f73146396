package dev.ssekit.spi;

/** Is told the entries of a log in their order, by one thread at a time. */
public interface LogFollower {

  /**
   * Called once, before any entry.
   *
   * @param id the position that the first entry follows: an id that no entry to come has
   */
  void startsAfter(String id);

  /**
   * @param entry the next entry
   */
  void appended(LogEntry entry);
}
