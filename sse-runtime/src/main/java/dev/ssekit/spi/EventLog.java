package dev.ssekit.spi;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * One append-only log for each endpoint, named by the endpoint's path as declared.
 *
 * <p>A log is bounded: its oldest entries leave it. Its ids grow in its order, are of one line, and
 * mean nothing to anyone but the backend. All nodes see the same entries in the same order.
 */
public interface EventLog {

  /**
   * Appends an entry to the logs of all these paths, or of none.
   *
   * @param paths the endpoints' paths, not empty
   * @param entry the entry
   * @return the id of the entry by path, once it is accepted. It fails with {@link
   *     PublishRefusedException} where the entry has certainly not been appended, and with {@link
   *     PublishUnknownException} where that is not known; it is never sent twice
   */
  CompletionStage<Map<String, String>> publish(Set<String> paths, Entry entry);

  /**
   * Follows a log from its end on.
   *
   * <p>The follower is told the position first, then every later entry, in order, each once, one
   * call at a time.
   *
   * @param path the endpoint's path
   * @param follower who is told
   * @return the subscription, once the follower knows its position
   */
  CompletionStage<Subscription> follow(String path, LogFollower follower);

  /**
   * Reads what came after a position.
   *
   * @param path the endpoint's path
   * @param after the id of an entry, or a position that a follower was told
   * @param limit how many entries at the most, positive
   * @return the oldest entries after it, in order
   */
  CompletionStage<History> history(String path, String after, int limit);
}
