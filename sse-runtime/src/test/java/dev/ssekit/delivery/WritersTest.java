package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WritersTest {
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<String> ran = new ArrayList<>();
  private final AtomicLong time = new AtomicLong();

  private Writers writers(int count) {
    return new Writers(threads::add, count, count, time::get);
  }

  @Test
  void takesOneThreadForManyRunsAndKeepsTheirOrder() {
    Writers writers = writers(1);
    writers.execute(() -> ran.add("a"));
    writers.execute(() -> ran.add("b"));
    assertThat(threads).hasSize(1);
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void takesNoMoreThreadsThanItMay() {
    Writers writers = writers(2);
    for (int i = 0; i < 5; i++) {
      writers.execute(() -> ran.add("run"));
    }
    assertThat(threads).hasSize(2);
    threads.remove().run();
    threads.remove().run();
    assertThat(ran).hasSize(5);
  }

  @Test
  void takesMoreThreadsForABurstThanForWhatLasts() {
    Writers writers = new Writers(threads::add, 1, 2, time::get);
    writers.execute(() -> ran.add("a"));
    writers.execute(() -> time.set(TimeUnit.SECONDS.toNanos(1)));
    writers.execute(() -> ran.add("left to the other"));
    writers.execute(() -> ran.add("the last"));
    assertThat(threads).hasSize(2);

    threads.remove().run();
    assertThat(ran).containsExactly("a");
    writers.execute(() -> ran.add("another"));
    assertThat(threads).hasSize(1);

    threads.remove().run();
    assertThat(ran).containsExactly("a", "left to the other", "the last", "another");
  }

  @Test
  void takesAsManyForTheNextBurst() {
    Writers writers = new Writers(threads::add, 1, 2, time::get);
    writers.execute(() -> time.set(TimeUnit.SECONDS.toNanos(1)));
    threads.remove().run();

    writers.execute(() -> ran.add("a"));
    writers.execute(() -> ran.add("b"));
    assertThat(threads).hasSize(2);
  }

  @Test
  void goesOnWithFewerThreadsWhereThereAreNoMore() {
    Writers writers =
        new Writers(
            run -> {
              if (!threads.isEmpty()) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              threads.add(run);
            },
            1,
            2,
            time::get);
    writers.execute(() -> ran.add("a"));
    writers.execute(() -> ran.add("b"));
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void takesAThreadAgainOnceThereIsSomethingNew() {
    Writers writers = writers(1);
    writers.execute(() -> ran.add("a"));
    threads.remove().run();
    writers.execute(() -> ran.add("b"));
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void keepsItsThreadThoughARunFails() {
    Writers writers = writers(1);
    writers.execute(() -> {
      throw new OutOfMemoryError("unable to create native thread");
    });
    writers.execute(() -> ran.add("next"));
    threads.remove().run();
    assertThat(ran).containsExactly("next");
    assertThat(threads).isEmpty();
  }

  @Test
  void triesAgainAfterThereWasNoThread() {
    boolean[] refuses = {true};
    Writers writers =
        new Writers(
            run -> {
              if (refuses[0]) {
                throw new RejectedExecutionException("no thread");
              }
              threads.add(run);
            },
            1,
            1,
            time::get);
    assertThatThrownBy(() -> writers.execute(() -> ran.add("a"))).hasMessage("no thread");
    refuses[0] = false;
    writers.execute(() -> ran.add("b"));
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }
}
