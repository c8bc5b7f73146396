package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A client that is connected while a server is attacked, and knows how it was before: how fast it
 * received, what the JVM held.
 */
final class Witness implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MEASURED = 101;
  private static final long USUAL_TIMES = 3;
  private static final Duration UNNOTICED = Duration.ofMillis(20);

  /** Containers keep buffers for later; 20,000 connections would hold much more. */
  private static final long MAX_GROWTH = 32 << 20;

  private static final long MORE_DESCRIPTORS = 50;

  private final TestServer server;
  private final String path;
  private final StreamClient client;
  private final Duration latency;
  private final List<String> threads;
  private final long heap;
  private final long descriptors;
  private int told;

  private Witness(TestServer server, String path, StreamClient client) throws Exception {
    this.server = server;
    this.path = path;
    this.client = client;
    awaitEndOfOthers();
    medianLatency(client);
    this.latency = medianLatency(client);
    this.threads = LibraryThreads.all();
    this.heap = liveHeap();
    this.descriptors = openDescriptors();
  }

  /** Connects, and looks how things are. */
  static Witness of(TestServer server, String path) throws Exception {
    return new Witness(server, path, server.stream(path));
  }

  /** Receives one event, however long it takes. */
  void receives(String data) throws Exception {
    server.hub().endpoint(path).broadcast("tick", data);
    String next = client.nextData();
    while (!next.equals(data)) {
      next = client.nextData();
    }
  }

  /** Everybody else has gone; all is as it was, for this client and for a new one. */
  void assertNothingIsLeft() throws Exception {
    awaitEndOfOthers();
    assertReceivesAsUsual(client);
    try (StreamClient late = server.stream(path)) {
      assertReceivesAsUsual(late);
    }
    awaitEndOfOthers();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(LibraryThreads.all()).hasSizeLessThanOrEqualTo(threads.size());
          assertThat(openDescriptors() - descriptors)
              .as("more descriptors")
              .isLessThan(MORE_DESCRIPTORS);
          assertThat(liveHeap() - heap).as("heap growth").isLessThan(MAX_GROWTH);
        });
  }

  /** Whoever is gone is noticed when something is written. */
  void awaitEndOfOthers() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> {
          receives("is anybody there " + told++);
          assertThat(server.hub().endpoint(path).connections()).isEqualTo(1);
        });
  }

  /** What else the machine does may take a measurement or two, but not all. */
  private void assertReceivesAsUsual(StreamClient receiver) {
    Duration usual = latency.multipliedBy(USUAL_TIMES);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(medianLatency(receiver))
                .as("the median, which was %s", latency)
                .isLessThan(usual.compareTo(UNNOTICED) > 0 ? usual : UNNOTICED));
  }

  private Duration medianLatency(StreamClient receiver) throws Exception {
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      String data = "latency " + told++;
      long began = System.nanoTime();
      server.hub().endpoint(path).broadcast("tick", data);
      String next = receiver.nextData();
      while (!next.equals(data)) {
        next = receiver.nextData();
      }
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[MEASURED / 2]);
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long openDescriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
