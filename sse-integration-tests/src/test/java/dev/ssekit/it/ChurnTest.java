package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.TickerSse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolated: it counts threads and heap. */
@Isolated
class ChurnTest {
  private static final int AT_ONCE = 250;
  private static final int WARM_UP = 500;
  private static final int CONNECTIONS = 2000;
  private static final long MAX_GROWTH = 2 << 20;

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void thousandsOfDroppedConnectionsLeaveNothing(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings()) {
      try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
        fillPools(server);
        openAndDrop(server, WARM_UP);
        long before = liveHeap();
        openAndDrop(server, CONNECTIONS);
        assertThat(log.messages()).isEmpty();
        await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(
                () -> assertThat(liveHeap() - before).as("heap growth").isLessThan(MAX_GROWTH));
        assertThat(LibraryThreads.ofConnections()).isEmpty();
      }
      assertThat(log.messages()).isEmpty();
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> LibraryThreads.all().isEmpty());
  }

  /** Containers keep parts of requests for later, by how many were open at a time. */
  private static void fillPools(TestServer server) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      RawClient client = RawClient.open(server.uri("/ticker"));
      client.readUntil("id: ");
      clients.add(client);
    }
    for (RawClient client : clients) {
      client.close();
    }
  }

  private static void openAndDrop(TestServer server, int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      RawClient client = RawClient.open(server.uri("/ticker"));
      switch (i % 4) {
        case 0 -> client.reset();
        case 1 -> {
          client.readUntil("id: ");
          client.reset();
        }
        case 2 -> {
          client.readUntil("id: ");
          client.halfClose();
          client.close();
        }
        default -> {
          client.readUntil("id: ");
          client.close();
        }
      }
      if (i % 50 == 0) {
        server.hub().broadcast("tick", i);
      }
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> {
          server.hub().broadcast("tick", "are you there?");
          assertThat(server.hub().endpoint("/ticker").connections()).isZero();
          assertThat(LibraryThreads.ofConnections()).isEmpty();
        });
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
