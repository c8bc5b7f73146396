package dev.ssekit.spi;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Values that exactly one taker gets, on whatever node. */
public interface OneTimeValues {

  /**
   * Stores a value for its one taker.
   *
   * @param key a key that is not in use; replaces what it held
   * @param value the value
   * @param timeToLive how long it can be taken, positive
   * @return done when it can be taken
   */
  CompletionStage<Void> put(String key, String value, Duration timeToLive);

  /**
   * Takes a value: atomic, so that of several takers one gets it.
   *
   * @param key the key
   * @return the value, or nothing where there is none, it was taken, or its time has passed
   */
  CompletionStage<Optional<String>> take(String key);
}
