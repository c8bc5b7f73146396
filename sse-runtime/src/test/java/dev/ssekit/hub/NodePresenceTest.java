package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NodePresenceTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final SlowPresence backend = new SlowPresence();
  private final NodePresence presence =
      new NodePresence("this", backend, new Handover(Runnable::run), LONG);

  @Test
  void withdrawsAfterAnAnnouncementThatIsStillUnderWay() throws InterruptedException {
    presence.announce(Map.of("/events", 1));
    Thread closing = new Thread(() -> presence.withdraw(LONG));
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    backend.arrived.complete(null);
    closing.join(LONG.toMillis());
    assertThat(closing.isAlive()).isFalse();
    assertThat(backend.nodes().toCompletableFuture().join()).isEmpty();
  }

  @Test
  void announcesNothingOnceItHasWithdrawn() {
    backend.arrived.complete(null);
    presence.withdraw(LONG);
    presence.announce(Map.of("/events", 1));
    assertThat(backend.announcements).hasValue(0);
  }

  @Test
  void sendsNoSecondAnnouncementWhileOneIsUnderWay() {
    presence.announce(Map.of("/events", 1));
    presence.announce(Map.of("/events", 2));
    assertThat(backend.announcements).hasValue(1);
    backend.arrived.complete(null);
    presence.announce(Map.of("/events", 3));
    assertThat(backend.nodes().toCompletableFuture().join())
        .containsEntry("this", "{\"/events\":3}");
  }

  @Test
  void asksTheBackendOnceForAllWhoAskWithinASecond() {
    backend.arrived.complete(null);
    presence.announce(Map.of("/events", 1));
    backend.announce("other", "{\"/events\":2,\"/rooms\":3}", LONG).toCompletableFuture().join();
    long start = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertThat(presence.others("/events").toCompletableFuture().join()).containsEntry("other", 2);
      assertThat(presence.others("/rooms").toCompletableFuture().join()).containsEntry("other", 3);
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    assertThat(backend.questions.get()).isLessThanOrEqualTo((int) seconds + 1);
  }

  @Test
  void doesNotWaitForEverForABackendThatDoesNotAnswer() {
    presence.announce(Map.of("/events", 1));
    presence.withdraw(Duration.ofMillis(10));
    assertThat(backend.arrived).isNotDone();
  }

  /** Takes an announcement some time after it was called. */
  private static final class SlowPresence implements Presence {
    private final Presence presence = new InMemoryBackend(1, 1).presence();
    private final AtomicInteger announcements = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final CompletableFuture<Void> arrived = new CompletableFuture<>();

    @Override
    public CompletionStage<Void> announce(String node, String value, Duration timeToLive) {
      announcements.incrementAndGet();
      return arrived.thenCompose(done -> presence.announce(node, value, timeToLive));
    }

    @Override
    public CompletionStage<Void> withdraw(String node) {
      return presence.withdraw(node);
    }

    @Override
    public CompletionStage<Map<String, String>> nodes() {
      questions.incrementAndGet();
      return presence.nodes();
    }
  }
}
