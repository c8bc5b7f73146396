package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final long SECOND = 1_000_000_000;

  /** A clock may start anywhere, and turn over. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);

  @Test
  void giveASecondsWorthAtOnceAndThenOneByOne() {
    Rates rates = rates(4, 100);
    assertThat(taken(rates, "a", 10)).isEqualTo(4);
    assertThat(rates.take("a")).isEqualTo(Duration.ofMillis(250));
    after(Duration.ofMillis(249));
    assertThat(rates.take("a")).isEqualTo(Duration.ofMillis(1));
    after(Duration.ofMillis(1));
    assertThat(taken(rates, "a", 10)).isEqualTo(1);
    after(Duration.ofMillis(600));
    assertThat(taken(rates, "a", 10)).isEqualTo(2);
    after(Duration.ofHours(1));
    assertThat(taken(rates, "a", 10)).isEqualTo(4);
  }

  @Test
  void tellKeysApart() {
    Rates rates = rates(1, 100);
    assertThat(taken(rates, "a", 5)).isEqualTo(1);
    assertThat(taken(rates, "b", 5)).isEqualTo(1);
  }

  @Test
  void forgetWhoHasSentNothingForASecond() {
    Rates rates = rates(1, 100);
    IntStream.range(0, 100).forEach(rates::take);
    assertThat(rates.buckets()).isEqualTo(100);
    after(Duration.ofSeconds(1));
    assertThat(rates.take("new")).isZero();
    assertThat(rates.buckets()).isEqualTo(1);
  }

  @Test
  void letNewKeysShareOneBucketWhereThereAreTooMany() {
    Rates rates = rates(2, 100);
    IntStream.range(0, 100).forEach(rates::take);
    assertThat(IntStream.range(100, 10_000).filter(key -> rates.take(key).isZero()).count())
        .isEqualTo(2);
    assertThat(rates.buckets()).isEqualTo(101);
    assertThat(rates.take(7)).as("one that is kept apart").isZero();
  }

  @Test
  void giveNoMoreToManyAtOnce() throws Exception {
    Rates rates = rates(1000, 100);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> work = () -> taken(rates, "a", 1000);
      int taken = 0;
      for (Future<Integer> done :
          threads.invokeAll(List.of(work, work, work, work), 60, TimeUnit.SECONDS)) {
        taken += done.get();
      }
      assertThat(taken).isEqualTo(1000);
    } finally {
      threads.shutdownNow();
    }
  }

  /** In any stretch of time: a second's worth, and what comes meanwhile. */
  @Property
  void neverGiveMoreThanComes(
      @ForAll @IntRange(min = 1, max = 50) int perSecond,
      @ForAll @Size(max = 200) List<@IntRange(max = 300_000_000) Integer> pauses) {
    Rates rates = rates(perSecond, 10);
    long start = now.get();
    int taken = 0;
    for (int pause : pauses) {
      now.addAndGet(pause);
      taken += rates.take("a").isZero() ? 1 : 0;
      assertThat(taken)
          .isLessThanOrEqualTo((int) (perSecond * (now.get() - start + SECOND) / SECOND) + 1);
    }
  }

  private Rates rates(int perSecond, int mostBuckets) {
    return new Rates(perSecond, mostBuckets, now::get);
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static int taken(Rates rates, String key, int attempts) {
    return (int) IntStream.range(0, attempts).filter(i -> rates.take(key).isZero()).count();
  }
}
