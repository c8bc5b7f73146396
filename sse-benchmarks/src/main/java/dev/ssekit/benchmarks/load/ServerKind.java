package dev.ssekit.benchmarks.load;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The servers that can be measured. */
enum ServerKind {
  SSEKIT_JETTY("ssekit-jetty", "ssekit in Jetty's servlet container"),
  SSEKIT_GRIZZLY("ssekit-grizzly", "ssekit on Grizzly"),
  JERSEY_JETTY("jersey-jetty", "Jersey's SseBroadcaster in Jetty's servlet container"),
  JERSEY_GRIZZLY("jersey-grizzly", "Jersey's SseBroadcaster on Grizzly"),
  NETTY("netty", "plain Netty: encoded once, writeAndFlush to each channel"),
  LIMIT("limit", "a C program: one send per event and socket"),
  LIMIT_COALESCING("limit-coalescing", "a C program that sends what is pending in one go");

  private final String label;
  private final String description;

  ServerKind(String label, String description) {
    this.label = label;
    this.description = description;
  }

  static Optional<ServerKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(name)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(ServerKind::label).collect(Collectors.joining(","));
  }

  String label() {
    return label;
  }

  String description() {
    return description;
  }

  boolean isSsekit() {
    return this == SSEKIT_JETTY || this == SSEKIT_GRIZZLY;
  }

  /** Whether it is the C program: no heap to ask for, no channels. */
  boolean isNative() {
    return this == LIMIT || this == LIMIT_COALESCING;
  }

  /** Where a broadcast from inside the application is asked for, with its time as the answer. */
  String timedPath() {
    return isSsekit() ? "/timed" : "/broadcast";
  }

  /** Where clients of the application broadcast. */
  String broadcastPath() {
    return isSsekit() ? "/events/broadcast" : "/broadcast";
  }
}
