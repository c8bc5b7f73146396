package dev.ssekit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JitteredRetryTest {
  private static final int SHARES = 10;

  @ParameterizedTest
  @ValueSource(ints = {50, 500, 5000})
  void spreadsThoseWhoLeaveTogetherEvenly(int leaving) {
    JitteredRetry retry = new JitteredRetry(1000, 2000);
    int[] counts = new int[SHARES];
    for (int i = 0; i < leaving; i++) {
      long after = retry.next().toMillis();
      assertThat(after).isBetween(1000L, 1999L);
      counts[(int) ((after - 1000) * SHARES / 1000)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(leaving / SHARES - 3, leaving / SHARES + 3);
    }
  }

  @Test
  void beginsAnywhere() {
    assertThat(Stream.generate(() -> new JitteredRetry(0, 1_000_000).next()).limit(10).distinct())
        .hasSizeGreaterThan(5);
  }
}
