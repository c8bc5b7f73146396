package dev.ssekit.spi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * One append-only log for each endpoint, named by the endpoint's path as declared.
 *
 * <p>A log is bounded: its oldest entries leave it. Its ids grow in its order, and mean nothing to
 * anyone but the backend. All nodes see the same entries in the same order.
 *
 * <p>A position is a place between two entries. The id of the entry before it names it, and so does
 * whatever a follower was told. It is good while the log keeps all that came after it, and clients
 * take it from node to node: each node whose follower was told what comes after a position must
 * resolve it, whichever node told it, also one that has lost nothing or has begun to follow later.
 * To that end a follower is told the further names of a place ({@link LogFollower#passed}), and a
 * position may name the entry after it ({@link #entryAfter}).
 *
 * <p>Positions, ids among them, are of one to {@value #LONGEST_POSITION} characters, none of them a
 * line break or another control character.
 */
public interface EventLog {
  /**
   * How many characters a position may have; what clients present of more is not even shown to the
   * backend.
   */
  int LONGEST_POSITION = 256;

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
   * Follows a log.
   *
   * <p>The follower is told the position that its first entry follows, then the newest entries that
   * the log holds, then every later entry: in order, each once, one call at a time. Where entries
   * have been lost in between, it is told so in their place.
   *
   * @param path the endpoint's path
   * @param newest how many of the entries that the log holds it is told at the most, not negative.
   *     So many the log keeps from now on of what this node publishes, where it would keep fewer
   * @param follower who is told
   * @return the subscription, once the follower has been told all that the log held at the call;
   *     while the backend cannot be reached, that waits for its return
   */
  CompletionStage<Subscription> follow(String path, int newest, LogFollower follower);

  /**
   * Waits until this node has seen what the log holds now: from then on, an id that no follower of
   * this node was told is none of this log's.
   *
   * @param path the endpoint's path
   * @return done once all followers of that log on this node have been told all that it held at the
   *     call
   */
  CompletionStage<Void> caughtUp(String path);

  /**
   * Tells what is no position at all from one that may have been lost. Asks nobody.
   *
   * @param id anything, of any length
   * @return whether it has the form of this backend's positions
   */
  boolean isPosition(String id);

  /**
   * Tells which entry a position is right before, where that is what names it. Asks nobody.
   *
   * @param position anything, of any length
   * @return the id of the entry after it; empty where the position is named by what is before it,
   *     or is none
   */
  default Optional<String> entryAfter(String position) {
    return Optional.empty();
  }

  /**
   * Reads what came after a position.
   *
   * @param path the endpoint's path
   * @param after the id of an entry, or a position that a follower was told; anything else is none
   * @param limit how many entries at the most, positive
   * @return the oldest entries after it, in order
   */
  CompletionStage<History> history(String path, String after, int limit);
}
