package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one-time values promise. */
abstract class OneTimeValuesContract extends ContractPart {
  OneTimeValuesContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void givesAOneTimeValueOnce() {
    join(backend().oneTimeValues().put(unique, "value", LONG));
    assertThat(join(backend().oneTimeValues().take(unique))).contains("value");
    assertThat(join(backend().oneTimeValues().take(unique))).isEmpty();
  }

  @Test
  final void replacesAOneTimeValue() {
    join(backend().oneTimeValues().put(unique, "first", LONG));
    join(backend().oneTimeValues().put(unique, "second", LONG));
    assertThat(join(backend().oneTimeValues().take(unique))).contains("second");
  }

  @Test
  final void givesAOneTimeValueToOneOfManyTakers() throws Exception {
    for (int round = 0; round < 20; round++) {
      String key = unique + ":" + round;
      join(backend().oneTimeValues().put(key, "value", LONG));
      List<Boolean> taken =
          ConcurrentWork.concurrently(
              4, taker -> join(backend().oneTimeValues().take(key)).isPresent());
      assertThat(taken).containsOnlyOnce(true);
    }
  }

  @Test
  final void givesNoOneTimeValueWhoseTimeHasPassed() {
    join(backend().oneTimeValues().put(unique, "short", Duration.ofMillis(1)));
    join(backend().oneTimeValues().put(unique + ":long", "long", LONG));
    long start = System.nanoTime();
    await().until(() -> System.nanoTime() - start > Duration.ofMillis(20).toNanos());
    assertThat(join(backend().oneTimeValues().take(unique))).isEmpty();
    assertThat(join(backend().oneTimeValues().take(unique + ":long"))).contains("long");
  }
}
