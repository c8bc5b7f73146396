package dev.ssekit.spi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Which nodes are alive, and what each tells of itself. */
public interface Presence {

  /** How many characters a node can tell of itself. */
  int LONGEST_VALUE = 64 * 1024;

  /**
   * Announces a node, or renews it. It is gone by itself once its time to live has passed. A
   * backend whose store may have forgotten it announces it again when the store is back.
   *
   * @param node the node's name
   * @param value what it tells of itself, at most {@value #LONGEST_VALUE} characters; replaces what
   *     it told before
   * @param timeToLive for how long, positive
   * @return done when it can be seen by all nodes
   */
  CompletionStage<Void> announce(String node, String value, Duration timeToLive);

  /**
   * Takes a node back before its time to live has passed; harmless where it is not known.
   *
   * @param node the node that leaves
   * @return done when it can no longer be seen
   */
  CompletionStage<Void> withdraw(String node);

  /**
   * {@return what each live node tells of itself, by node; a backend may leave out what is longer
   * than a node can tell, and nodes beyond some MiB}
   */
  CompletionStage<Map<String, String>> nodes();
}
