package dev.ssekit.benchmarks.server;

/** A server that listens on a free port of the loopback interface. */
@FunctionalInterface
interface BenchmarkServer {
  int BACKLOG = 4096;
  String HOST = "127.0.0.1";

  /** Starts it; returns its port. It serves until the process ends. */
  int start() throws Exception;
}
