package dev.ssekit.benchmarks.client;

/**
 * What the client is asked to do.
 *
 * @param action what
 * @param load with what
 */
public record LoadRequest(Action action, Load load) {
  /** What the client does. */
  public enum Action {
    /** Opens the streams, broadcasts, measures, closes the streams. */
    MEASURE,
    /** Opens the streams and leaves them idle. */
    OPEN,
    /** Closes the streams that were left idle. */
    CLOSE
  }
}
