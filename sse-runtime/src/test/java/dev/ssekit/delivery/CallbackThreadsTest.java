package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallbackThreadsTest {
  private static final long LONG = Duration.ofSeconds(30).toNanos();

  private final CallbackThreads threads =
      new CallbackThreads(run -> new Thread(run, "usual"), run -> new Thread(run, "late"));

  @Test
  void areAwaitedUntilAllCallsAreOver() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    for (int i = 0; i < 1000; i++) {
      threads.execute(calls::incrementAndGet);
    }
    assertThat(threads.await(LONG)).isPositive();
    assertThat(calls).hasValue(1000);
    assertThat(threads.close()).isZero();
  }

  @Test
  void areAwaitedNoLongerThanThePatience() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    LinkedBlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
    threads.execute(() -> {
      try {
        held.await();
      } catch (InterruptedException e) {
        interrupted.add(true);
      }
    });
    assertThat(threads.await(Duration.ofMillis(20).toNanos())).isZero();
    assertThat(threads.close()).isEqualTo(1);
    assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void makeACallThatComesAfterTheEndOnAThreadOfItsOwn() throws InterruptedException {
    threads.close();
    LinkedBlockingQueue<String> names = new LinkedBlockingQueue<>();
    threads.execute(() -> names.add(Thread.currentThread().getName()));
    assertThat(names.poll(30, TimeUnit.SECONDS)).isEqualTo("late");
  }
}
