package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xnio.Options;

/**
 * Undertow keeps the connection of a write that is interrupted, and waits for its client once more
 * when the response is ended, for as long as the client likes.
 */
@Timeout(60)
class InterruptedWriteTest {
  private static final int WORKERS = 2;
  private static final int CLIENTS = 2 * WORKERS;
  private static final int SEND_BUFFER = 16 * 1024;
  private static final String LARGE = "x".repeat(256 * 1024);

  @Test
  void clientsThatTookNothingHoldNeitherSocketsNorWorkers() throws Exception {
    List<RawClient> stalled = new ArrayList<>();
    try (TestServer server =
        TestServer.start(
            Applications.configured(
                config -> config.servletTransport(false).writeDeadline(Duration.ofMillis(300)),
                TickerSse.class),
            application ->
                UndertowServer.start(
                    application,
                    builder ->
                        builder
                            .setWorkerThreads(WORKERS)
                            .setSocketOption(Options.SEND_BUFFER, SEND_BUFFER)))) {
      try {
        for (int i = 0; i < CLIENTS; i++) {
          stalled.add(RawClient.open(server.uri("/ticker"), 4096));
        }
        server.awaitConnections("/ticker", CLIENTS, Duration.ofSeconds(10));
        server.tick("/ticker", LARGE);
        server.awaitConnections("/ticker", 0, Duration.ofSeconds(10));
        assertThat(server.statistics("/ticker").slowClientsDisconnected()).isEqualTo(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
          assertThat(server.get("/ticker/stats").statusCode()).isEqualTo(200);
        }
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> stalled.stream().noneMatch(client -> client.isTold("anything")));
      } finally {
        for (RawClient client : stalled) {
          client.close();
        }
      }
    }
  }
}
