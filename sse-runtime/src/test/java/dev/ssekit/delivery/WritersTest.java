package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WritersTest {
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<String> ran = new ArrayList<>();

  @Test
  void takesOneThreadForManyRunsAndKeepsTheirOrder() {
    Writers writers = new Writers(threads::add, 1);
    writers.execute(() -> ran.add("a"));
    writers.execute(() -> ran.add("b"));
    assertThat(threads).hasSize(1);
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void takesNoMoreThreadsThanItMay() {
    Writers writers = new Writers(threads::add, 2);
    for (int i = 0; i < 5; i++) {
      writers.execute(() -> ran.add("run"));
    }
    assertThat(threads).hasSize(2);
    threads.remove().run();
    threads.remove().run();
    assertThat(ran).hasSize(5);
  }

  @Test
  void takesAThreadAgainOnceThereIsSomethingNew() {
    Writers writers = new Writers(threads::add, 1);
    writers.execute(() -> ran.add("a"));
    threads.remove().run();
    writers.execute(() -> ran.add("b"));
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void keepsItsThreadThoughARunFails() {
    Writers writers = new Writers(threads::add, 1);
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
            1);
    assertThatThrownBy(() -> writers.execute(() -> ran.add("a"))).hasMessage("no thread");
    refuses[0] = false;
    writers.execute(() -> ran.add("b"));
    threads.remove().run();
    assertThat(ran).containsExactly("a", "b");
  }
}
