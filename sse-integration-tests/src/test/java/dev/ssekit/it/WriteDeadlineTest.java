package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.NewestSse;
import java.time.Duration;

/** Where clients that fall behind are kept, only the deadline ends one. */
class WriteDeadlineTest {
  private static final String PATH = "/newest";

  /** Tomcat keeps the socket of the client for so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

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
      server.awaitConnections(PATH, 2, Duration.ofSeconds(10));
      server.broadcastUntilAlone(PATH, 64 * 1024, reads);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> server.statistics(PATH).slowClientsDisconnected() == 1);
      assertThat(stalls.isEndedByServer()).isTrue();
      server.tick(PATH, "after");
      assertThat(reads.nextData()).isEqualTo("after");
    }
  }
}
