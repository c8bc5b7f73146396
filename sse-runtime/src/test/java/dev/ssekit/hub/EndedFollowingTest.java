package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A node that will be told nothing more of a log. */
class EndedFollowingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void sendsItsClientsToOtherNodes() {
    DeferredBackend backend = new DeferredBackend(100);
    try (HubRuntime hub = Hubs.start(backend)) {
      EndpointRuntime events = Hubs.declare(hub, "/events");
      HubClient client = HubClient.open(hub, events);
      assertThat(hub.hub().isReady()).isTrue();
      backend.endFollowing(new IllegalStateException("broken"));
      await().atMost(PATIENCE).until(client::hasEnded);
      assertThat(hub.hub().isReady()).isFalse();
      assertThat(hub.takesStreams(events)).isFalse();
    }
  }
}
