package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubDrainTest {
  private final HubRuntime runtime =
      Hubs.start(Hubs.config().drainTime(Duration.ofDays(300)).closeTimeout(Duration.ofDays(10)));
  private final SseHub hub = runtime.hub();
  private final EndpointRuntime events = Hubs.declare(runtime, "/events");

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void isReadyUntilItDrains() {
    assertThat(hub.isReady()).isTrue();
    join(hub.drain());
    assertThat(hub.isReady()).isFalse();
    assertThat(runtime.takesStreams(events)).isFalse();
    hub.close();
    assertThat(hub.isReady()).isFalse();
  }

  @Test
  void isOverAtOnceWithoutAnyStream() {
    join(hub.drain());
    join(hub.drain());
  }

  @Test
  void stillReachesWhoIsHereWithBroadcasts() {
    HubClient client = HubClient.open(runtime, events);
    CompletionStage<Void> drained = hub.drain();
    join(hub.broadcast("update", "meanwhile"));
    await().untilAsserted(() -> assertThat(client.data()).containsExactly("meanwhile"));
    assertThat(drained.toCompletableFuture()).isNotDone();
    client.stream().close();
    join(drained);
    join(hub.drain());
  }

  @Test
  void isWaitedForByWhoeverClosesTheHub() throws InterruptedException {
    HubClient client = HubClient.open(runtime, events);
    Thread closing = new Thread(hub::close);
    closing.start();
    await().until(() -> !hub.isReady());
    join(hub.broadcast("update", "meanwhile"));
    await().untilAsserted(() -> assertThat(client.data()).containsExactly("meanwhile"));
    assertThat(closing.isAlive()).isTrue();
    client.stream().close();
    closing.join(Duration.ofSeconds(30).toMillis());
    assertThat(closing.isAlive()).isFalse();
  }

  @Test
  void canBeFollowedByTheHubsClose() {
    HubClient client = HubClient.open(runtime, events);
    CompletionStage<Void> closed = hub.drain().thenRun(hub::close);
    client.stream().close();
    join(closed);
    assertThat(runtime.isClosed()).isTrue();
  }

  @Test
  void givesWayToAnInterruptOfWhoeverCloses() throws InterruptedException {
    HubClient client = HubClient.open(runtime, events);
    Thread closing = new Thread(hub::close);
    closing.start();
    await().until(() -> closing.getState() == Thread.State.WAITING);
    closing.interrupt();
    closing.join(Duration.ofSeconds(30).toMillis());
    assertThat(closing.isAlive()).isFalse();
    await().until(client::hasEnded);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
