package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Figure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Something to measure, server by server. */
interface Scenario {
  /** Its name, which options and results use. */
  String name();

  /** What is done, in a sentence. */
  String description();

  /** What is reported; the first is what servers are compared by. */
  List<Figure> figures();

  /** Whether it says anything about such a server. */
  default boolean suits(ServerKind kind) {
    return true;
  }

  /**
   * Broadcasts as the scenario does, but as fast as a few streams take it: at the scenario's own
   * rate it would be minutes until the JVM has compiled what a broadcast runs only once.
   */
  default void hurry(ServerProcess server, ClientProcess client, double seconds)
      throws IOException, InterruptedException {}

  /** Measures once. The server has been used before unless {@link #wantsFreshServer} says so. */
  Map<Figure, Double> measure(ServerProcess server, ClientProcess client)
      throws IOException, InterruptedException;

  /** Whether each measurement needs a server of its own. */
  default boolean wantsFreshServer() {
    return false;
  }
}
