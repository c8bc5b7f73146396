package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolated: it counts threads, and reads all that is logged. */
@Isolated
class StalledClientTest {
  private static final String LARGE = "x".repeat(64 * 1024);

  @ParameterizedTest
  @EnumSource(Container.class)
  void isDisconnectedAndDisturbsNobody(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings()) {
      try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
          StreamClient reads = server.stream("/ticker");
          RawClient stalls = RawClient.open(server.uri("/ticker"), 4096)) {
        server.awaitConnections("/ticker", 2, Duration.ofSeconds(5));
        broadcastUntilStalled(server, reads);
        server.awaitConnections("/ticker", 1, Duration.ofSeconds(5));
        await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> LibraryThreads.ofConnections().size() <= 1);
        assertThat(stalls.isEndedByServer()).isTrue();
        assertThat(server.statistics("/ticker"))
            .satisfies(stats -> assertThat(stats.slowClientsDisconnected()).isEqualTo(1));
        server.hub().broadcast("tick", "after");
        assertThat(reads.nextData()).isEqualTo("after");
      }
      assertThat(log.messages()).isEmpty();
    }
  }

  private static void broadcastUntilStalled(TestServer server, StreamClient reads)
      throws Exception {
    for (int i = 0; i < 200; i++) {
      server.hub().broadcast("tick", LARGE);
      assertThat(reads.nextData()).hasSameSizeAs(LARGE);
    }
  }
}
