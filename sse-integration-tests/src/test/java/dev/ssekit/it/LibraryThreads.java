package dev.ssekit.it;

import java.util.List;

/** The platform threads of the library that are alive in this JVM. */
final class LibraryThreads {
  private LibraryThreads() {}

  static List<String> all() {
    return named("sse-");
  }

  static List<String> ofConnections() {
    return named("sse-connection-");
  }

  /** Of clients in Java. */
  static List<String> ofClients() {
    return named("sse-client");
  }

  private static List<String> named(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith(prefix))
        .sorted()
        .toList();
  }
}
