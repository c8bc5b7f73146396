package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedCatchUpTest {
  private static final Duration LONG = Duration.ofDays(1);

  private final List<CompletableFuture<Void>> calls = new ArrayList<>();

  @Test
  void asksOnceForAllWhoComeWhileACallIsUnderWay() {
    SharedCatchUp catchUp = catchUp(LONG);
    CompletableFuture<Boolean> first = catchUp.join();
    CompletableFuture<Boolean> second = catchUp.join();
    CompletableFuture<Boolean> third = catchUp.join();
    assertThat(calls).hasSize(1);
    calls.get(0).complete(null);
    assertThat(first).isCompletedWithValue(true);
    assertThat(second).isNotDone();
    assertThat(calls).hasSize(2);
    calls.get(1).complete(null);
    assertThat(second).isCompletedWithValue(true);
    assertThat(third).isCompletedWithValue(true);
    assertThat(calls).hasSize(2);
    assertThat(catchUp.join()).isNotDone();
    assertThat(calls).hasSize(3);
  }

  @Test
  void hasNotCaughtUpWhenTheBackendFails() {
    SharedCatchUp catchUp = catchUp(LONG);
    CompletableFuture<Boolean> first = catchUp.join();
    CompletableFuture<Boolean> second = catchUp.join();
    calls.get(0).completeExceptionally(new IllegalStateException("away"));
    assertThat(first).isCompletedWithValue(false);
    calls.get(1).complete(null);
    assertThat(second).isCompletedWithValue(true);
  }

  @Test
  void hasNotCaughtUpWhenTheBackendThrows() {
    SharedCatchUp catchUp =
        new SharedCatchUp(
            () -> {
              throw new IllegalStateException("broken");
            },
            LONG);
    assertThat(catchUp.join()).isCompletedWithValue(false);
    assertThat(catchUp.join()).isCompletedWithValue(false);
  }

  @Test
  void hasNotCaughtUpWhereItsDeadlineIsOver() {
    SharedCatchUp catchUp = catchUp(Duration.ofMillis(1));
    CompletableFuture<Boolean> first = catchUp.join();
    CompletableFuture<Boolean> second = catchUp.join();
    await().until(() -> first.isDone() && second.isDone());
    assertThat(first).isCompletedWithValue(false);
    assertThat(second).isCompletedWithValue(false);
  }

  private SharedCatchUp catchUp(Duration deadline) {
    return new SharedCatchUp(
        () -> {
          CompletableFuture<Void> call = new CompletableFuture<>();
          calls.add(call);
          return call;
        },
        deadline);
  }
}
