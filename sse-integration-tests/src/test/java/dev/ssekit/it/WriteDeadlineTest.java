package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.NewestSse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Where clients that fall behind are kept, only the deadline ends one. */
class WriteDeadlineTest {
  private static final String PATH = "/newest";

  /** Tomcat keeps the socket of the client for so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String PADDING = " " + "x".repeat(64 * 1024);

  @OnEachTransport
  void endsAClientThatTakesNothingAndNobodyElse(Container container, boolean nonBlocking)
      throws Exception {
    try (TestServer server =
            TestServer.start(
                Applications.configured(
                    config ->
                        config.servletTransport(nonBlocking).writeDeadline(Duration.ofMillis(500)),
                    NewestSse.class),
                started -> container.startPatient(started, PATIENCE));
        StreamClient reads = server.stream(PATH);
        RawClient stalls = RawClient.open(server.uri(PATH), 4096)) {
      awaitConnections(server, 2);
      broadcastUntilOneIsLeft(server, reads);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> server.statistics(PATH).slowClientsDisconnected() == 1);
      assertThat(stalls.isEndedByServer()).isTrue();
      server.tick(PATH, "after");
      assertThat(reads.nextData()).isEqualTo("after");
    }
  }

  private static void awaitConnections(TestServer server, int expected) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> server.hub().endpoint(PATH).connections() == expected);
  }

  private static void broadcastUntilOneIsLeft(TestServer server, StreamClient reads) {
    AtomicInteger count = new AtomicInteger();
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> {
          String data = count.incrementAndGet() + PADDING;
          server.tick(PATH, data);
          assertThat(reads.nextData()).isEqualTo(data);
          return server.hub().endpoint(PATH).connections() == 1;
        });
  }
}
