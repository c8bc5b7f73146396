package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendClosedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hub does, whenever and on whatever thread its backend answers. */
abstract class HubContract {
  private HubRuntime runtime;
  private SseHub hub;
  private EndpointRuntime events;
  private EndpointRuntime rooms;

  /** Data of an application. */
  record Price(String productName, Instant validFrom) {}

  abstract Backend backend();

  @BeforeEach
  void start() {
    runtime = Hubs.start(backend());
    hub = runtime.hub();
    events = Hubs.declare(runtime, "/events");
    rooms = Hubs.declare(runtime, "/rooms/{room}");
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void broadcastsToAllEndpoints() {
    HubClient one = HubClient.open(runtime, events);
    HubClient two = HubClient.open(runtime, rooms);
    Broadcast broadcast = get(hub.broadcast("update", "hi"));
    assertThat(broadcast.ids()).containsOnlyKeys("/events", "/rooms/{room}");
    assertThat(broadcast.matched()).isEqualTo(2);
    assertReceives(one, "hi");
    assertReceives(two, "hi");
    assertThat(one.events().get(0).event()).isEqualTo("update");
    assertThat(one.events().get(0).lastEventId()).isEqualTo(broadcast.ids().get("/events"));
  }

  @Test
  void broadcastsToOneEndpoint() {
    HubClient one = HubClient.open(runtime, events);
    HubClient two = HubClient.open(runtime, rooms);
    assertThat(get(hub.endpoint("/events").broadcast("update", "first")).ids())
        .containsOnlyKeys("/events");
    get(hub.broadcast("update", "second"));
    assertReceives(one, "first", "second");
    assertReceives(two, "second");
  }

  @Test
  void showsAllEndpointsTheSameOrderOfConcurrentBroadcasts() {
    HubClient one = HubClient.open(runtime, events);
    HubClient two = HubClient.open(runtime, rooms);
    List<Thread> publishers =
        IntStream.range(0, 3)
            .mapToObj(publisher ->
                new Thread(() -> {
                  for (int i = 0; i < 50; i++) {
                    get(hub.broadcast("update", publisher + ":" + i));
                  }
                }))
            .toList();
    publishers.forEach(Thread::start);
    await().untilAsserted(() -> assertThat(one.data()).hasSize(150));
    await().untilAsserted(() -> assertThat(two.data()).isEqualTo(one.data()));
  }

  @Test
  void broadcastsToThoseThatAFilterMatches() {
    HubClient german =
        HubClient.open(runtime, events, Map.of("lang", List.of("de"), "vip", List.of("true")));
    HubClient english =
        HubClient.open(runtime, events, Map.of("lang", List.of("en"), "age", List.of("42")));
    assertThat(get(hub.broadcast("update", "1", Map.of("lang", "de"))).matched()).isEqualTo(1);
    get(hub.broadcast("update", "2", Map.of("vip", true)));
    get(hub.broadcast("update", "3", Map.of("age", 42)));
    get(hub.broadcast("update", "4", Map.of("lang", "de", "vip", false)));
    get(hub.broadcast("update", "5"));
    assertReceives(german, "1", "2", "5");
    assertReceives(english, "3", "5");
  }

  @Test
  void refusesAFilterOfAnotherType() {
    Map<String, Object> withNull = new HashMap<>();
    withNull.put("channel", null);
    for (Map<String, ?> filter :
        List.of(Map.of("channel", List.of("news")), Map.of("channel", Map.of()), withNull)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hub.broadcast("update", "x", filter))
          .withMessageContaining("\"channel\" must be a string, a number or a boolean");
    }
  }

  @Test
  void writesDataOfAnyJsonType() {
    HubClient client = HubClient.open(runtime, events);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "a\"b");
    map.put("none", null);
    List<Object> sent =
        Arrays.asList(
            "text as it is, \"quoted\"",
            42,
            1.5,
            true,
            null,
            List.of(1, "two"),
            map,
            new Price("tea", Instant.parse("2026-11-23T12:00:00Z")),
            LocalDate.of(2026, 11, 23));
    sent.forEach(data -> get(hub.broadcast("update", data)));
    assertReceives(
        client,
        "text as it is, \"quoted\"",
        "42",
        "1.5",
        "true",
        "null",
        "[1,\"two\"]",
        "{\"text\":\"a\\\"b\",\"none\":null}",
        "{\"productName\":\"tea\",\"validFrom\":\"2026-11-23T12:00:00Z\"}",
        "\"2026-11-23\"");
  }

  @Test
  void writesDataWithTheApplicationsMapper() {
    runtime.writeJsonWith(
        JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());
    HubClient client = HubClient.open(runtime, events);
    get(hub.broadcast("update", new Price("tea", Instant.EPOCH)));
    assertReceives(client, "{\"product_name\":\"tea\",\"valid_from\":0.0}");
  }

  @Test
  void refusesDataWithoutAJsonForm() {
    Map<String, Object> circular = new HashMap<>();
    circular.put("itself", circular);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub.broadcast("update", circular))
        .withMessageContaining("java.util.HashMap, has no JSON form");
  }

  @Test
  void refusesNamesThatNoEventMayHave() {
    HubClient client = HubClient.open(runtime, events);
    for (String name : List.of("", "a\nb", "a\rb", "a\0b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> hub.broadcast(name, "x"));
      assertThatIllegalArgumentException().isThrownBy(() -> client.stream().send(name, "x"));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub.broadcast("gap", "x"))
        .withMessageContaining("reserved");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.stream().send("gap", "x"))
        .withMessageContaining("reserved");
  }

  @Test
  void sendsToOneClientAlone() {
    HubClient one = HubClient.open(runtime, events);
    HubClient two = HubClient.open(runtime, events);
    assertThat(one.stream().send("welcome", Map.of("you", 1))).isTrue();
    assertThat(one.stream().comment("two\nlines")).isTrue();
    assertThat(
            one.stream()
                .send(ServerSentEvent.builder().data("x").retry(Duration.ofSeconds(9)).build()))
        .isTrue();
    get(hub.broadcast("update", "to all"));
    assertReceives(one, "{\"you\":1}", "x", "to all");
    assertReceives(two, "to all");
    assertThat(one.parsed().comments()).endsWith("two", "lines");
    assertThat(one.parsed().reconnectionTime()).isEqualTo(9000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.stream().send(ServerSentEvent.builder().id("1").data("x").build()))
        .withMessageContaining("Ids belong to the log");
  }

  @Test
  void matchesMetadataAsTheyAreWhenAnEventIsWritten() {
    HubClient client = HubClient.open(runtime, events, Map.of("channel", List.of("a", "b")));
    assertThat(client.stream().metadata("channel")).contains("a");
    client.stream().setMetadata("channel", "c");
    get(hub.broadcast("update", "to a", Map.of("channel", "a")));
    get(hub.broadcast("update", "to c", Map.of("channel", "c")));
    assertReceives(client, "to c");
    client.stream().setMetadata("channel");
    assertThat(client.stream().metadata()).isEmpty();
    assertThat(client.stream().metadata("channel")).isEmpty();
  }

  @Test
  void tellsWhichEndpointsThereAre() {
    assertThat(hub.endpoints())
        .extracting(SseEndpoint::path)
        .containsExactly("/events", "/rooms/{room}");
    assertThat(hub.endpoint("/rooms/{number}").path()).isEqualTo("/rooms/{room}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub.endpoint("/event"))
        .withMessage(
            "No endpoint is declared at \"/event\"; declared are [/events, /rooms/{room}].");
  }

  @Test
  void refusesAPathThatAnotherClassHasDeclared() {
    assertThat(Hubs.declare(runtime, "/events")).isSameAs(events);
    assertThatThrownBy(() -> runtime.declare(EndpointDefinition.of("/rooms/{id}", String.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.lang.String declares @Sse(path = \"/rooms/{id}\")")
        .hasMessageContaining("has taken with \"/rooms/{room}\"");
    EndpointDefinition numbers = EndpointDefinition.of("/rooms/{id: [0-9]+}", String.class);
    assertThat(runtime.declare(numbers).definition()).isSameAs(numbers);
  }

  @Test
  void countsWhatHappens() {
    HubClient client = HubClient.open(runtime, events, Map.of("channel", List.of("a")));
    get(hub.broadcast("update", "1"));
    get(hub.broadcast("update", "2", Map.of("channel", "b")));
    assertReceives(client, "1");
    EndpointStatistics statistics = get(hub.endpoint("/events").statistics());
    assertThat(statistics.path()).isEqualTo("/events");
    assertThat(statistics.node()).isEqualTo(hub.node());
    assertThat(statistics.backendState()).isEqualTo(Backend.State.AVAILABLE);
    assertThat(statistics.connectionsHere()).isEqualTo(1);
    assertThat(statistics.connectionsInCluster()).isEqualTo(1);
    assertThat(statistics.broadcast()).isEqualTo(2);
    assertThat(statistics.slowClientsDisconnected()).isZero();
    assertThat(statistics.uptime()).isPositive();
    await()
        .untilAsserted(
            () -> assertThat(get(hub.endpoint("/events").statistics()).delivered()).isEqualTo(1));
    assertThat(get(runtime.statistics(events, Map.of("channel", "b"), null)).connectionsHere())
        .isZero();
    assertThat(hub.endpoint("/rooms/{room}").connections()).isZero();
  }

  @Test
  void endsAllStreamsInOrderWhenItCloses() {
    HubClient one = HubClient.open(runtime, events);
    HubClient two = HubClient.open(runtime, rooms);
    get(hub.broadcast("update", "last"));
    await().untilAsserted(() -> assertThat(events.delivery().counters().broadcast()).isOne());
    hub.close();
    hub.close();
    assertReceives(one, "last");
    assertReceives(two, "last");
    assertThat(one.parsed().isUnfinished()).isFalse();
    await().until(() -> one.hasEnded() && two.hasEnded());
    assertThat(hub.endpoint("/events").connections()).isZero();
    assertThat(one.stream().isOpen()).isFalse();
    assertThat(one.stream().send("late", "x")).isFalse();
  }

  @Test
  void refusesToBroadcastAfterItHasClosed() {
    hub.close();
    assertThatThrownBy(() -> hub.broadcast("update", "x").toCompletableFuture().get())
        .hasCauseInstanceOf(BackendClosedException.class);
    assertThatThrownBy(() -> Hubs.declare(runtime, "/late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    EndpointStatistics statistics = get(hub.endpoint("/events").statistics());
    assertThat(statistics.backendState()).isEqualTo(Backend.State.UNAVAILABLE);
    assertThat(statistics.connectionsInCluster()).isZero();
  }

  private static void assertReceives(HubClient client, String... data) {
    await().untilAsserted(() -> assertThat(client.data()).containsExactly(data));
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
