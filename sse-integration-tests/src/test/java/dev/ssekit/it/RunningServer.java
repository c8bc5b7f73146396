package dev.ssekit.it;

import java.net.URI;

/**
 * A server that a test talks to.
 *
 * @param uri where it listens
 * @param stop stops it
 */
record RunningServer(URI uri, Stop stop) implements AutoCloseable {

  /** How a container is stopped. */
  @FunctionalInterface
  interface Stop {
    void run() throws Exception;
  }

  @Override
  public void close() {
    try {
      stop.run();
    } catch (Exception e) {
      throw new IllegalStateException("The server could not be stopped.", e);
    }
  }
}
