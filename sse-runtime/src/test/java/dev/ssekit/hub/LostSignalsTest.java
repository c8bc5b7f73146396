package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A node that may not have heard whom it was to throw out. */
class LostSignalsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void endAllItsStreamsInOrderAndTakeThoseThatComeBack() {
    DeferredBackend backend = new DeferredBackend(100);
    try (HubRuntime hub = Hubs.start(backend)) {
      EndpointRuntime events = Hubs.declare(hub, "/events");
      EndpointRuntime rooms = Hubs.declare(hub, "/rooms");
      HubClient event = HubClient.open(hub, events);
      HubClient room = HubClient.open(hub, rooms);
      broadcast(hub, "before");
      await().atMost(PATIENCE).until(() -> event.data().contains("before"));
      backend.loseSignals();
      for (HubClient client : List.of(event, room)) {
        await().atMost(PATIENCE).until(client::hasEnded);
        assertThat(client.data()).containsExactly("before");
        assertThat(client.parsed().comments()).noneMatch(comment -> comment.contains("disconnect"));
        assertThat(client.parsed().reconnectionTime()).isBetween(1500L, 4500L);
        assertThat(client.parsed().isUnfinished()).isFalse();
      }
      broadcast(hub, "after");
      assertThat(hub.takesStreams(events)).isTrue();
      HubClient again = HubClient.resume(hub, events, event.parsed().lastEventId());
      await().atMost(PATIENCE).until(() -> !again.data().isEmpty());
      assertThat(again.data()).containsExactly("after");
      assertThat(again.hasEnded()).isFalse();
    }
  }

  private static void broadcast(HubRuntime hub, String data) {
    hub.hub()
        .broadcast("update", data)
        .toCompletableFuture()
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }
}
