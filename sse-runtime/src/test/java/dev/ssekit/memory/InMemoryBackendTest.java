package dev.ssekit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendContract;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemoryBackendTest extends BackendContract {

  @Override
  protected Backend create(int logEvents) {
    return new InMemoryBackend(logEvents, 16 << 20);
  }

  @Override
  protected List<String> nonPositions() {
    return List.of("garbage", "0", "-1", "0-0-0", "9".repeat(EventLog.LONGEST_POSITION));
  }

  @Test
  void completesEveryStageBeforeItReturns() {
    try (Backend backend = create(10)) {
      assertThat(publish(backend, "x").toCompletableFuture()).isDone();
    }
  }

  @Test
  void keepsSoManyBytesOfText() {
    try (Backend backend = new InMemoryBackend(1000, 100)) {
      for (int i = 0; i < 50; i++) {
        publish(backend, "0123456789");
      }
      // "message" and the data: 17 for each.
      assertThat(all(backend).entries()).hasSize(5);
    }
  }

  @Test
  void keepsItsNewestEntryHoweverLargeItIs() {
    try (Backend backend = new InMemoryBackend(1000, 10)) {
      publish(backend, "small");
      publish(backend, "x".repeat(1000));
      assertThat(all(backend).entries())
          .extracting(entry -> entry.entry().data().length())
          .containsExactly(1000);
    }
  }

  @Test
  void takesNoIdOfAnotherProcessForItsOwn() {
    try (Backend one = create(10);
        Backend two = create(10)) {
      String foreign = publish(one, "x").toCompletableFuture().join().getOrDefault("/p", "");
      publish(two, "y");
      assertThat(two.log().history("/p", foreign, 10).toCompletableFuture().join().complete())
          .isFalse();
    }
  }

  @Test
  void takesNoPositionFromTheFuture() {
    try (Backend backend = create(10)) {
      String id = publish(backend, "x").toCompletableFuture().join().getOrDefault("/p", "");
      String future = id.substring(0, id.lastIndexOf('-')) + "-2";
      assertThat(backend.log().history("/p", future, 10).toCompletableFuture().join().complete())
          .isFalse();
    }
  }

  @Test
  void letsAFollowerLeaveWhileItIsTold() {
    try (Backend backend = create(10)) {
      AtomicInteger told = new AtomicInteger();
      AtomicInteger toldOther = new AtomicInteger();
      AtomicReference<Subscription> own = new AtomicReference<>(() -> {});
      own.set(
          backend
              .log()
              .follow(
                  "/p",
                  0,
                  follower(() -> {
                    told.incrementAndGet();
                    own.get().close();
                  }))
              .toCompletableFuture()
              .join());
      backend
          .log()
          .follow("/p", 0, follower(toldOther::incrementAndGet))
          .toCompletableFuture()
          .join();
      publish(backend, "x");
      publish(backend, "y");
      assertThat(told).hasValue(1);
      assertThat(toldOther).hasValue(2);
    }
  }

  private static LogFollower follower(Runnable appended) {
    return new LogFollower() {
      @Override
      public void startsAfter(String id) {}

      @Override
      public void appended(LogEntry entry) {
        appended.run();
      }

      @Override
      public void lost(String id) {}

      @Override
      public void passed(String id) {}
    };
  }

  private static CompletionStage<Map<String, String>> publish(Backend backend, String data) {
    return backend.log().publish(Set.of("/p"), new Entry("message", data, Map.of()));
  }

  private static History all(Backend backend) {
    return backend.log().history("/p", "", 10_000).toCompletableFuture().join();
  }
}
