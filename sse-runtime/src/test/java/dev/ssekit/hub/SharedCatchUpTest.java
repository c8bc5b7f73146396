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
    CompletableFuture<Void> first = catchUp.join();
    CompletableFuture<Void> second = catchUp.join();
    CompletableFuture<Void> third = catchUp.join();
    assertThat(calls).hasSize(1);
    calls.get(0).complete(null);
    assertThat(first).isDone();
    assertThat(second).isNotDone();
    assertThat(calls).hasSize(2);
    calls.get(1).complete(null);
    assertThat(second).isDone();
    assertThat(third).isDone();
    assertThat(calls).hasSize(2);
    assertThat(catchUp.join()).isNotDone();
    assertThat(calls).hasSize(3);
  }

  @Test
  void goesOnWhenTheBackendFails() {
    SharedCatchUp catchUp = catchUp(LONG);
    CompletableFuture<Void> first = catchUp.join();
    CompletableFuture<Void> second = catchUp.join();
    calls.get(0).completeExceptionally(new IllegalStateException("away"));
    assertThat(first).isCompleted();
    calls.get(1).complete(null);
    assertThat(second).isCompleted();
  }

  @Test
  void waitsNoLongerThanItsDeadline() {
    SharedCatchUp catchUp = catchUp(Duration.ofMillis(1));
    CompletableFuture<Void> first = catchUp.join();
    CompletableFuture<Void> second = catchUp.join();
    await().until(() -> first.isDone() && second.isDone());
    assertThat(first).isCompleted();
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
