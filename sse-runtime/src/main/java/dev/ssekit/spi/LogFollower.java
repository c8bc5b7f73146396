package dev.ssekit.spi;

/**
 * Is told the entries of a log in their order, by one thread at a time. It may end its subscription
 * in these calls, and otherwise leaves the backend alone: it may be called under its locks. It is
 * not to throw; where it does, it has ended.
 */
public interface LogFollower {

  /**
   * Called once, before anything else.
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

  /**
   * Called where entries are missing between what was told last and what is told next: they left
   * the log before this node had read them, or the store has lost them, with or without entries
   * that were told before. What was told before is not told again.
   *
   * @param id the position that the next entry follows: an id that no entry to come has
   */
  void lost(String id);

  /**
   * Called where the place after what was told last has a further name: a position that a follower
   * on another node may have been told, or will be.
   *
   * @param id the position, an id that no entry has
   */
  void passed(String id);

  /**
   * Called once, and last, where the follower is told nothing more although neither its
   * subscription nor the backend was closed: one of its calls has thrown, or the backend can follow
   * the log no further, whatever comes. Following that has never succeeded fails the stage of
   * {@link EventLog#follow} instead.
   *
   * @param cause why
   */
  default void ended(Throwable cause) {}
}
