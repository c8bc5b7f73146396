package dev.ssekit.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.ssekit.client.MissedEvents;
import dev.ssekit.client.SseClientConfig;
import dev.ssekit.client.SseConnection;
import dev.ssekit.client.StreamRefusedException;
import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.Floors;
import dev.ssekit.it.endpoints.FloorsClient;
import dev.ssekit.it.endpoints.FloorsPublisher;
import dev.ssekit.it.endpoints.FloorsSse;
import dev.ssekit.it.endpoints.QuoteEvent;
import dev.ssekit.it.endpoints.QuotesClient;
import dev.ssekit.it.endpoints.QuotesPublisher;
import dev.ssekit.it.endpoints.QuotesSse;
import dev.ssekit.it.faults.Wire;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated clients in Java, and the applications that they are clients of. */
class GeneratedClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Recorder recorder = new Recorder();

  /** Keeps all that it is told. */
  private static final class Recorder implements QuotesClient.Listener {
    private final List<Object> told = new CopyOnWriteArrayList<>();

    @Override
    public void changed(QuoteEvent.Changed event) {
      told.add(event);
    }

    @Override
    public void closed(QuoteEvent.Closed event) {
      told.add(event);
    }

    @Override
    public void gap(MissedEvents gap) {
      told.add(gap);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void receiveTheRecordsThatWerePublished(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(QuotesSse.class));
        SseConnection connection =
            QuotesClient.connect(
                server.uri("/"), new QuotesClient.Parameters().symbol("ACME", "BOLT"), recorder)) {
      get(connection.opened());
      QuotesPublisher publisher = new QuotesPublisher(server.hub());
      Instant now = Instant.now();

      publisher.changed("ACME", new BigDecimal("10.50"), null);
      publisher.changed("OTHER", BigDecimal.ONE, null);
      publisher.changed("BOLT", BigDecimal.TEN, "a rumour");
      publisher.closed(now, "for ourselves");

      await()
          .untilAsserted(() ->
              assertThat(recorder.told)
                  .hasSize(3)
                  .startsWith(
                      new QuoteEvent.Changed("ACME", new BigDecimal("10.50"), null),
                      new QuoteEvent.Changed("BOLT", BigDecimal.TEN, "a rumour"))
                  .last()
                  .isInstanceOfSatisfying(
                      QuoteEvent.Closed.class, closed -> assertThat(closed.at()).isEqualTo(now)));
    }
  }

  @Test
  void fillThePathAndTheQuery() throws Exception {
    List<Object> told = new CopyOnWriteArrayList<>();
    FloorsClient.Listener listener =
        new FloorsClient.Listener() {
          @Override
          public void announced(Floors.Announced event) {
            told.add(event);
          }

          @Override
          public void cheered(Floors.Cheered event) {
            told.add(event);
          }
        };
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(FloorsSse.class));
        SseConnection connection =
            FloorsClient.connect(
                server.uri("/"),
                new FloorsClient.Parameters("2nd & 3rd").mood(Floors.Mood.GOOD).teamName("ä+b"),
                listener)) {
      get(connection.opened());
      FloorsPublisher publisher = new FloorsPublisher(server.hub());

      publisher.toFloor("1st").announced("elsewhere");
      publisher.cheered(Floors.Mood.BAD);
      publisher.cheered(Floors.Mood.GOOD);
      publisher.toFloor("2nd & 3rd").toTeamName("ä+b").announced("here");

      await()
          .untilAsserted(() ->
              assertThat(told)
                  .containsExactly(
                      new Floors.Cheered(Floors.Mood.GOOD), new Floors.Announced("here")));
    }
  }

  @Test
  void missAndDoubleNothingOverABrokenWire() throws Exception {
    int events = 90;
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class));
        Wire wire = Wire.to(server.uri("/").getPort());
        SseConnection connection =
            QuotesClient.connect(
                URI.create("http://127.0.0.1:" + wire.port()),
                new QuotesClient.Parameters(),
                recorder)) {
      get(connection.opened());
      QuotesPublisher all = new QuotesPublisher(server.hub()).toAll();
      for (int i = 0; i < events; i++) {
        if (i % 30 == 10) {
          wire.cutAfter(150);
        }
        all.changed("ACME", BigDecimal.valueOf(i), null).toCompletableFuture().get(10, SECONDS);
        if (i % 30 == 29) {
          await().until(wire::isCut);
          wire.restore();
        }
      }

      await().atMost(PATIENCE).until(() -> recorder.told.size() >= events);
      assertThat(recorder.told)
          .isEqualTo(
              IntStream.range(0, events)
                  .<Object>mapToObj(
                      i -> new QuoteEvent.Changed("ACME", BigDecimal.valueOf(i), null))
                  .toList());
    }
  }

  @Test
  void goOnWhereAnotherConnectionWas() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class))) {
      QuotesPublisher all = new QuotesPublisher(server.hub()).toAll();
      String position;
      try (SseConnection first =
          QuotesClient.connect(server.uri("/"), new QuotesClient.Parameters(), recorder)) {
        get(first.opened());
        all.changed("ACME", BigDecimal.ONE, null);
        await().until(() -> recorder.told.size() == 1);
        position = first.position();
      }
      all.changed("ACME", BigDecimal.TEN, null);
      try (SseConnection second =
          QuotesClient.connect(
              server.uri("/"),
              new QuotesClient.Parameters(),
              recorder,
              SseClientConfig.builder().lastEventId(position).build())) {
        await().until(() -> recorder.told.size() == 2);
        assertThat(recorder.told)
            .last()
            .isEqualTo(new QuoteEvent.Changed("ACME", BigDecimal.TEN, null));
        assertThat(second.position()).isNotEqualTo(position).isNotEmpty();
      }
    }
  }

  @Test
  void areToldOfAGap() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class));
        SseConnection connection =
            QuotesClient.connect(
                server.uri("/"),
                new QuotesClient.Parameters(),
                recorder,
                SseClientConfig.builder().lastEventId("abc-17").build())) {
      await().until(() -> !recorder.told.isEmpty());
      assertThat(recorder.told)
          .singleElement()
          .isInstanceOfSatisfying(
              MissedEvents.class,
              gap -> {
                assertThat(gap.reason()).isEqualTo("unknown");
                assertThat(gap.from()).contains("abc-17");
                assertThat(gap.to()).contains(connection.position());
              });
    }
  }

  @Test
  void tellWhyTheServerRefuses() throws Exception {
    SseLimits limits = SseLimits.builder().maxConnectionsPerAddress(1).build();
    try (TestServer server =
            TestServer.start(
                Container.JETTY,
                Applications.configured(config -> config.limits(limits), QuotesSse.class));
        SseConnection first =
            QuotesClient.connect(server.uri("/"), new QuotesClient.Parameters(), recorder)) {
      get(first.opened());
      try (SseConnection second =
          QuotesClient.connect(server.uri("/"), new QuotesClient.Parameters(), recorder)) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> get(second.opened()))
            .havingCause()
            .isInstanceOfSatisfying(
                StreamRefusedException.class,
                refused -> assertThat(refused.status()).isEqualTo(429))
            .withMessageContaining("refused with status 429: ");
      }
    }
  }

  @Test
  void leaveNoThreadBehind() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class))) {
      SseConnection connection =
          QuotesClient.connect(server.uri("/"), new QuotesClient.Parameters(), recorder);
      get(connection.opened());
      assertThat(LibraryThreads.ofClients()).isNotEmpty();
      connection.close();
      assertThat(LibraryThreads.ofClients()).isEmpty();
      get(connection.ended());
    }
  }

  private static void get(CompletionStage<Void> stage) throws Exception {
    stage.toCompletableFuture().get(10, SECONDS);
  }
}
