package dev.ssekit.benchmarks.server;

import dev.ssekit.benchmarks.client.AnswerLine;
import dev.ssekit.hub.SseConfig;
import dev.ssekit.hub.SseLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The process of a server under test. It prints its port and its Java version, then answers each
 * line of its input, and ends with its input: {@value #HEAP} with the live heap in bytes, any other
 * with the milliseconds for which its JVM has compiled so far.
 */
public final class ServerMain {
  /** Asks for the live heap. */
  public static final String HEAP = "heap";

  private static final int COLLECTIONS = 3;
  private static final int MOST_CONNECTIONS = 1_000_000;
  private static final int MOST_BROADCASTS = 1_000_000;

  private ServerMain() {}

  /**
   * Serves until the input ends.
   *
   * @param name which server
   * @throws Exception if it cannot start
   */
  public static void run(String name) throws Exception {
    int port = named(name).start();
    AnswerLine.print(port + " " + Runtime.version() + " " + System.getProperty("java.vm.vendor"));
    answer();
    System.exit(0);
  }

  private static BenchmarkServer named(String name) {
    return switch (name) {
      case "ssekit-jetty" -> new JettyServer(ssekit());
      case "ssekit-grizzly" -> new GrizzlyServer(ssekit());
      case "jersey-jetty" -> new JettyServer(new ResourceConfig(BroadcasterResource.class));
      case "jersey-grizzly" -> new GrizzlyServer(new ResourceConfig(BroadcasterResource.class));
      case "netty" -> new NettyServer();
      default -> throw new IllegalArgumentException("There is no server " + name + ".");
    };
  }

  /** All clients come from one address, and some loads are larger than a site's. */
  private static ResourceConfig ssekit() {
    SseLimits limits =
        SseLimits.builder()
            .maxConnections(MOST_CONNECTIONS)
            .maxConnectionsPerEndpoint(MOST_CONNECTIONS)
            .maxConnectionsPerAddress(MOST_CONNECTIONS)
            .broadcastsPerSecond(MOST_BROADCASTS)
            .build();
    return new ResourceConfig(EventsSse.class, TimedBroadcastResource.class)
        .property(SseConfig.PROPERTY, SseConfig.builder().limits(limits).build());
  }

  private static void answer() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line;
    while ((line = in.readLine()) != null) {
      AnswerLine.print(Long.toString(line.equals(HEAP) ? liveHeap() : compiled()));
    }
  }

  private static long compiled() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    return compiler == null ? 0 : compiler.getTotalCompilationTime();
  }

  private static long liveHeap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
