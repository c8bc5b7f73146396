package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseHub;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.ScriptedSse;
import dev.ssekit.it.endpoints.TickerSse;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.SharedBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrainTest {
  /** So long that no stream ends by it. */
  private static final Duration LONG = Duration.ofDays(365);

  /** Fewer than an endpoint replays. */
  private static final int MOST_RESUMED = 200;

  @ParameterizedTest
  @EnumSource(Container.class)
  void answersNewStreamsWithATimeToComeBackAndServesTheOthers(Container container)
      throws Exception {
    try (TestServer server = TestServer.start(container, draining(LONG))) {
      CompletionStage<Void> drained;
      try (StreamClient client = server.stream("/ticker")) {
        client.next();
        assertThat(server.hub().isReady()).isTrue();
        drained = server.hub().drain();
        server.hub().drain();
        assertThat(server.hub().isReady()).isFalse();

        Set<String> retries = new HashSet<>();
        for (int i = 0; i < 10; i++) {
          retries.add(assertSentAway(server));
        }
        assertThat(retries).hasSizeGreaterThan(5);
        assertThat(server.broadcast("/ticker", "{\"data\":\"meanwhile\"}").statusCode())
            .isEqualTo(202);
        assertThat(client.nextData()).isEqualTo("meanwhile");
        assertThat(drained.toCompletableFuture()).isNotDone();
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            server.hub().broadcast("tick", "anybody there?");
            return drained.toCompletableFuture().isDone();
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void losesAndDoublesNothingForClientsThatGoOnElsewhere(Container container) throws Exception {
    int clients = 8;
    try (Backend shared = new InMemoryBackend(4096, 1 << 20);
        TestServer leaving = TestServer.start(container, node(shared));
        TestServer staying = TestServer.start(container, node(shared))) {
      List<Wanderer> wanderers = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        wanderers.add(new Wanderer(leaving, staying));
      }
      int sent = 0;
      for (; sent < 10; sent++) {
        broadcast(staying.hub(), sent);
      }
      CompletionStage<Void> drained = leaving.hub().drain();
      while (!drained.toCompletableFuture().isDone() && sent < MOST_RESUMED) {
        broadcast(staying.hub(), sent++);
        LockSupport.parkNanos(5_000_000);
      }
      drained.toCompletableFuture().get(30, TimeUnit.SECONDS);
      broadcast(staying.hub(), sent++);
      for (Wanderer wanderer : wanderers) {
        wanderer.assertReceivesAll(sent);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void givesEachClientItsPositionAndATimeOfItsOwn(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, draining(Duration.ZERO))) {
      List<StreamClient> clients = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        clients.add(server.stream("/ticker?channel=quiet"));
        clients.get(i).next();
      }
      String id =
          server
              .hub()
              .endpoint("/ticker")
              .broadcast("tick", "elsewhere", Map.of("channel", "busy"))
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS)
              .ids()
              .get("/ticker");
      server.hub().drain().toCompletableFuture().get(30, TimeUnit.SECONDS);
      Set<String> retries = new HashSet<>();
      for (StreamClient client : clients) {
        List<String> farewell = client.next();
        assertThat(farewell).hasSize(2).contains("id: " + id);
        retries.add(farewell.get(0));
        assertThat(client.next()).isEqualTo(StreamClient.END);
        client.close();
      }
      assertThat(retries).hasSizeGreaterThan(5).allMatch(retry -> retry.startsWith("retry: "));
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void endsAStreamWhoseOnConnectStillRuns(Container container) throws Exception {
    AtomicReference<SseHub> hub = new AtomicReference<>();
    OnConnectScript draining =
        stream -> {
          stream.send("last", "words");
          hub.get().drain();
        };
    ResourceConfig application =
        Applications.configured(config -> config.drainTime(LONG), ScriptedSse.class)
            .register(Applications.binding(draining));
    try (TestServer server = TestServer.start(container, application)) {
      hub.set(server.hub());
      try (StreamClient client = server.stream("/scripted")) {
        assertThat(client.nextData()).isEqualTo("words");
        assertThat(client.next()).anyMatch(line -> line.startsWith("retry: "));
        assertThat(client.next()).isEqualTo(StreamClient.END);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isNotReadyBeforeItFollowsTheLog(Container container) throws Exception {
    HeldBackBackend backend = new HeldBackBackend();
    backend.hold();
    try (TestServer server =
        TestServer.start(
            container,
            Applications.configured(config -> config.backend(() -> backend), TickerSse.class))) {
      assertThat(server.hub().isReady()).isFalse();
      assertSentAway(server);
      backend.letThrough();
      await().atMost(Duration.ofSeconds(30)).until(() -> server.hub().isReady());
      try (StreamClient client = server.stream("/ticker")) {
        assertThat(client.next()).contains("retry: 3000");
      }
    }
  }

  private static String assertSentAway(TestServer server) throws Exception {
    try (StreamClient late = server.stream("/ticker")) {
      assertThat(late.status()).isEqualTo(200);
      List<String> farewell = late.next();
      assertThat(farewell).singleElement().asString().matches("retry: [3-8][0-9]{3}");
      assertThat(late.next()).isEqualTo(StreamClient.END);
      return farewell.get(0);
    }
  }

  private static ResourceConfig draining(Duration time) {
    return Applications.configured(config -> config.drainTime(time), TickerSse.class);
  }

  private static ResourceConfig node(Backend shared) {
    return Applications.configured(
        config -> config.backend(() -> new SharedBackend(shared)).drainTime(Duration.ofMillis(500)),
        TickerSse.class);
  }

  private static void broadcast(SseHub hub, int number) throws Exception {
    hub.broadcast("tick", String.valueOf(number)).toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** A client that goes to another node when its stream has ended in order. */
  private static final class Wanderer {
    private final TestServer next;
    private final StreamClient before;

    Wanderer(TestServer first, TestServer next) throws Exception {
      this.next = next;
      this.before = first.stream("/ticker");
      before.next();
    }

    void assertReceivesAll(int sent) throws Exception {
      List<String> received = new ArrayList<>();
      String lastId = "";
      try (before) {
        for (List<String> block = before.next();
            !block.equals(StreamClient.END);
            block = before.next()) {
          lastId = value(block, "id: ", lastId);
          String data = value(block, "data: ", "");
          if (!data.isEmpty()) {
            received.add(data);
          }
        }
      }
      try (StreamClient after = next.stream("/ticker", "Last-Event-ID", lastId)) {
        while (received.size() < sent) {
          List<String> event = after.nextEvent();
          assertThat(event).doesNotContain("event: gap");
          received.add(value(event, "data: ", ""));
        }
      }
      for (int i = 0; i < sent; i++) {
        assertThat(received.get(i)).isEqualTo(String.valueOf(i));
      }
    }

    private static String value(List<String> block, String field, String otherwise) {
      return block.stream()
          .filter(line -> line.startsWith(field))
          .map(line -> line.substring(field.length()))
          .findFirst()
          .orElse(otherwise);
    }
  }
}
