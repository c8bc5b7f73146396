package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a backend promises of itself, and of its end. */
abstract class LifecycleContract extends ContractPart {
  LifecycleContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void tellsItsTypeAndThatItCanBeReached() {
    assertThat(backend().type()).isNotBlank();
    assertThat(backend().state()).isEqualTo(Backend.State.AVAILABLE);
  }

  @Test
  final void failsEveryOperationAfterItIsClosed() {
    RecordingFollower follower = follow(path);
    backend().close();
    backend().close();
    assertThat(backend().state()).isEqualTo(Backend.State.UNAVAILABLE);
    for (CompletionStage<?> operation :
        List.<CompletionStage<?>>of(
            backend().log().publish(Set.of(path), entry("late")),
            backend().log().follow(path, 0, new RecordingFollower()),
            backend().log().caughtUp(path),
            backend().log().history(path, "", 1),
            backend().signals().send(new Signal("late", "")),
            backend().signals().listen(new RecordingListener()),
            backend().inquiries().send(new Signal("late", "")),
            backend().inquiries().listen(new RecordingListener()),
            backend().presence().announce(unique, "", LONG),
            backend().presence().withdraw(unique),
            backend().presence().nodes(),
            backend().oneTimeValues().put(unique, "", LONG),
            backend().oneTimeValues().take(unique))) {
      assertThatThrownBy(() -> operation.toCompletableFuture().get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(BackendClosedException.class);
    }
    assertThat(follower.entries()).isEmpty();
  }

  @Test
  final void tellsNoFollowerAnythingOnceCloseHasReturned() throws Exception {
    RecordingFollower follower = follow(path);
    Backend closing = backend();
    Semaphore underWay = new Semaphore(16);
    ExecutorService publisher = Executors.newSingleThreadExecutor();
    try {
      Future<?> publishing =
          publisher.submit(() -> {
            while (closing.state() == Backend.State.AVAILABLE) {
              underWay.acquire();
              closing
                  .log()
                  .publish(Set.of(path), entry("x"))
                  .whenComplete((ids, failure) -> underWay.release());
            }
            return closing.log().publish(Set.of(path), entry("late"));
          });
      await().until(() -> !follower.entries().isEmpty());
      closing.close();
      int told = follower.entries().size();
      publishing.get(10, TimeUnit.SECONDS);
      assertThat(follower.entries()).hasSize(told);
    } finally {
      publisher.shutdownNow();
    }
  }

  @Test
  final void leavesNoOperationOpenWhenItIsClosed() {
    List<CompletionStage<?>> underWay = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      underWay.add(backend().log().publish(Set.of(path), entry("x")));
      underWay.add(backend().log().follow(path + "/" + i, 10, new RecordingFollower()));
      underWay.add(backend().log().caughtUp(path));
      underWay.add(backend().presence().nodes());
    }
    backend().close();
    await()
        .untilAsserted(
            () -> assertThat(underWay).allMatch(stage -> stage.toCompletableFuture().isDone()));
  }
}
