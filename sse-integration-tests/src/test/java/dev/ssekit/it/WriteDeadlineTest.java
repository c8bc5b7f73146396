package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.it.endpoints.DepartingSse;
import dev.ssekit.it.endpoints.NewestSse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where clients that fall behind are kept, only the deadline ends one. */
class WriteDeadlineTest {
  private static final String PATH = "/newest";

  /** Tomcat keeps the socket of the client for so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration IMPATIENCE = Duration.ofSeconds(1);
  private static final String DEPARTING = "/departing";

  /** Together more than sockets take. */
  private static final int FILLING = 20;

  private static final String FILLER = " " + "x".repeat(512 * 1024);

  /**
   * As Jetty does after 30 seconds, which is the deadline too, unless it is told otherwise.
   * Undertow does so only if it is told to, and does not say why.
   */
  @ParameterizedTest
  @CsvSource({"JETTY, true", "JETTY, false", "TOMCAT, true", "TOMCAT, false"})
  void countsAClientThatItsContainerEndsBeforeTheDeadline(Container container, boolean nonBlocking)
      throws Exception {
    Queue<DisconnectReason> reasons = new ConcurrentLinkedQueue<>();
    try (TestServer server =
            TestServer.start(
                Applications.configured(
                        config ->
                            config
                                .servletTransport(nonBlocking)
                                .writeDeadline(Duration.ofMinutes(1))
                                .pendingBytes(Integer.MAX_VALUE),
                        DepartingSse.class)
                    .register(
                        Applications.bindingOnDisconnect(
                            (name, stream, reason) -> reasons.add(reason))),
                started -> container.startPatient(started, IMPATIENCE));
        StreamClient reads = server.stream(DEPARTING);
        RawClient stalls = RawClient.open(server.uri(DEPARTING), 4096)) {
      server.awaitConnections(DEPARTING, 2, Duration.ofSeconds(10));
      assertThat(reads.nextData()).isEmpty();
      for (int i = 0; i < FILLING; i++) {
        server.tick(DEPARTING, i + FILLER);
        assertThat(reads.nextData()).isEqualTo(i + FILLER);
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> !reasons.isEmpty());
      assertThat(reasons).containsExactly(DisconnectReason.STALLED);
      assertThat(server.statistics(DEPARTING).slowClientsDisconnected()).isEqualTo(1);
      assertThat(stalls.isEndedByServer()).isTrue();
    }
  }

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
