package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.ssekit.event.ServerSentEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets a broadcast, and what one client alone is sent. */
abstract class BroadcastContract extends HubContractPart {
  BroadcastContract(HubContract contract) {
    super(contract);
  }

  @Test
  final void broadcastsToAllEndpoints() {
    HubClient one = HubClient.open(runtime(), events());
    HubClient two = HubClient.open(runtime(), rooms());
    Broadcast broadcast = get(hub().broadcast("update", "hi"));
    assertThat(broadcast.ids()).containsOnlyKeys("/events", "/rooms/{room}");
    assertThat(broadcast.matched()).isEqualTo(2);
    assertReceives(one, "hi");
    assertReceives(two, "hi");
    assertThat(one.events().get(0).event()).isEqualTo("update");
    assertThat(one.events().get(0).lastEventId()).isEqualTo(broadcast.ids().get("/events"));
  }

  @Test
  final void broadcastsToOneEndpoint() {
    HubClient one = HubClient.open(runtime(), events());
    HubClient two = HubClient.open(runtime(), rooms());
    assertThat(get(hub().endpoint("/events").broadcast("update", "first")).ids())
        .containsOnlyKeys("/events");
    get(hub().broadcast("update", "second"));
    assertReceives(one, "first", "second");
    assertReceives(two, "second");
  }

  @Test
  final void showsAllEndpointsTheSameOrderOfConcurrentBroadcasts() {
    HubClient one = HubClient.open(runtime(), events());
    HubClient two = HubClient.open(runtime(), rooms());
    List<Thread> publishers =
        IntStream.range(0, 3)
            .mapToObj(publisher ->
                new Thread(() -> {
                  for (int i = 0; i < 50; i++) {
                    get(hub().broadcast("update", publisher + ":" + i));
                  }
                }))
            .toList();
    publishers.forEach(Thread::start);
    await().untilAsserted(() -> assertThat(one.data()).hasSize(150));
    await().untilAsserted(() -> assertThat(two.data()).isEqualTo(one.data()));
  }

  @Test
  final void broadcastsToThoseThatAFilterMatches() {
    HubClient german =
        HubClient.open(runtime(), events(), Map.of("lang", List.of("de"), "vip", List.of("true")));
    HubClient english =
        HubClient.open(runtime(), events(), Map.of("lang", List.of("en"), "age", List.of("42")));
    assertThat(get(hub().broadcast("update", "1", Map.of("lang", "de"))).matched()).isEqualTo(1);
    get(hub().broadcast("update", "2", Map.of("vip", true)));
    get(hub().broadcast("update", "3", Map.of("age", 42)));
    get(hub().broadcast("update", "4", Map.of("lang", "de", "vip", false)));
    get(hub().broadcast("update", "5"));
    assertReceives(german, "1", "2", "5");
    assertReceives(english, "3", "5");
  }

  @Test
  final void refusesAFilterOfAnotherType() {
    Map<String, Object> withNull = new HashMap<>();
    withNull.put("channel", null);
    for (Map<String, ?> filter :
        List.of(Map.of("channel", List.of("news")), Map.of("channel", Map.of()), withNull)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hub().broadcast("update", "x", filter))
          .withMessageContaining("\"channel\" must be a string, a number or a boolean");
    }
  }

  @Test
  final void matchesMetadataAsTheyAreWhenAnEventIsWritten() {
    HubClient client = HubClient.open(runtime(), events(), Map.of("channel", List.of("a", "b")));
    assertThat(client.stream().metadata("channel")).contains("a");
    client.stream().setMetadata("channel", "c");
    get(hub().broadcast("update", "to a", Map.of("channel", "a")));
    get(hub().broadcast("update", "to c", Map.of("channel", "c")));
    assertReceives(client, "to c");
    client.stream().setMetadata("channel");
    assertThat(client.stream().metadata()).isEmpty();
    assertThat(client.stream().metadata("channel")).isEmpty();
  }

  @Test
  final void sendsToOneClientAlone() {
    HubClient one = HubClient.open(runtime(), events());
    HubClient two = HubClient.open(runtime(), events());
    assertThat(one.stream().send("welcome", Map.of("you", 1))).isTrue();
    assertThat(one.stream().comment("two\nlines")).isTrue();
    assertThat(
            one.stream()
                .send(ServerSentEvent.builder().data("x").retry(Duration.ofSeconds(9)).build()))
        .isTrue();
    get(hub().broadcast("update", "to all"));
    assertReceives(one, "{\"you\":1}", "x", "to all");
    assertReceives(two, "to all");
    assertThat(one.parsed().comments()).endsWith("two", "lines");
    assertThat(one.parsed().reconnectionTime()).isEqualTo(9000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.stream().send(ServerSentEvent.builder().id("1").data("x").build()))
        .withMessageContaining("Ids belong to the log");
  }
}
