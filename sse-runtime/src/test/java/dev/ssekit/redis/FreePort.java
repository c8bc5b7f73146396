package dev.ssekit.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers that are killed and started again: none twice in a JVM, and none that a system
 * gives to clients. Such a client, or one that retries the port of a server that is away and meets
 * itself there, would keep the server from coming back.
 */
final class FreePort {
  private static final int LOWEST = 10_000;

  /** A cluster's nodes talk at a port that is so much greater. */
  private static final int TO_CLUSTER_PORT = 10_000;

  /** Systems give clients ports from 32768 on. */
  private static final int COUNT = 32_768 - TO_CLUSTER_PORT - LOWEST;

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private FreePort() {}

  static int next() throws IOException {
    for (int attempt = 0; attempt < COUNT; attempt++) {
      int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port) && isFree(port + TO_CLUSTER_PORT)) {
        return port;
      }
    }
    throw new IOException("No port is free.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
