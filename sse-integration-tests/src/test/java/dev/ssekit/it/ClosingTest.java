package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseHub;
import dev.ssekit.it.endpoints.EventsSse;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolated: it counts threads, and reads all that is logged. */
@Isolated
class ClosingTest {
  private static final String LARGE = "x".repeat(64 * 1024);

  /** Jetty closes its connections before it tells Jersey: there, the hub is closed first. */
  @ParameterizedTest
  @EnumSource(Container.class)
  void theServersStopEndsEveryStreamAfterItsLastEvent(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server = TestServer.start(container, application())) {
      List<StreamClient> clients = clients(server);
      server.hub().broadcast("last", "words");
      long start = System.nanoTime();
      server.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      if (container != Container.JETTY) {
        assertEndsAfterLastWords(clients);
      }
      assertThat(log.messages()).isEmpty();
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> LibraryThreads.all().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void closingTheHubEndsEveryStreamAfterItsLastEvent(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server = TestServer.start(container, application())) {
      List<StreamClient> clients = clients(server);
      server.hub().broadcast("last", "words");
      server.hub().close();
      assertEndsAfterLastWords(clients);
      try (StreamClient late = server.stream("/ticker")) {
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.next()).singleElement().asString().startsWith("retry: ");
        assertThat(late.next()).isEqualTo(StreamClient.END);
      }
      assertThat(log.messages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void closingTheHubEndsAStreamWhoseOnConnectStillRuns(Container container) throws Exception {
    AtomicReference<SseHub> hub = new AtomicReference<>();
    OnConnectScript closing =
        stream -> {
          stream.send("last", "words");
          hub.get().close();
        };
    try (TestServer server = TestServer.start(container, Applications.scripted(closing))) {
      hub.set(server.hub());
      try (StreamClient client = server.stream("/scripted")) {
        assertThat(client.nextData()).isEqualTo("words");
        assertThat(client.next()).hasSize(2).anyMatch(line -> line.startsWith("retry: "));
        assertThat(client.next()).isEqualTo(StreamClient.END);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aStalledClientHoldsTheStopUpForTheCloseTimeoutAtMost(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server =
            TestServer.start(
                container,
                Applications.configured(
                    config -> config.closeTimeout(Duration.ofSeconds(1)).pendingBytes(64 << 20),
                    TickerSse.class));
        RawClient stalled = RawClient.open(server.uri("/ticker"), 4096);
        StreamClient reads = server.stream("/ticker")) {
      for (int i = 0; i < 100; i++) {
        server.hub().broadcast("tick", LARGE);
        assertThat(reads.nextData()).hasSameSizeAs(LARGE);
      }
      long start = System.nanoTime();
      server.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      assertThat(stalled.isEndedByServer()).isTrue();
      assertThat(log.messages()).isEmpty();
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> LibraryThreads.all().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aReloadEndsTheOldStreamsAndServesNewOnes(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server = TestServer.start(container, application())) {
      for (int round = 0; round < 2; round++) {
        List<StreamClient> clients = clients(server);
        server.hub().broadcast("last", "words");
        server.jersey().reload();
        assertEndsAfterLastWords(clients);
      }
      try (StreamClient client = server.stream("/ticker")) {
        server.broadcast("/ticker", "{\"data\":\"new\"}");
        assertThat(client.nextData()).isEqualTo("new");
      }
      assertThat(log.messages()).isEmpty();
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> LibraryThreads.all().isEmpty());
  }

  private static ResourceConfig application() {
    return Applications.of(TickerSse.class, EventsSse.class);
  }

  private static List<StreamClient> clients(TestServer server) throws Exception {
    List<StreamClient> clients = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      StreamClient client = server.stream("/ticker");
      client.next();
      clients.add(client);
    }
    return clients;
  }

  private static void assertEndsAfterLastWords(List<StreamClient> clients) throws Exception {
    for (StreamClient client : clients) {
      assertThat(client.nextData()).isEqualTo("words");
      assertThat(client.next()).hasSize(2).anyMatch(line -> line.startsWith("retry: "));
      assertThat(client.next()).isEqualTo(StreamClient.END);
    }
  }
}
