package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  void readsWhatItWrites() {
    for (String text : new String[] {"0-0", "1700000000000-12", "18446744073709551615-0", "5-1~"}) {
      assertThat(Position.parse(text).map(Position::toString)).contains(text);
    }
  }

  @Test
  void readsNothingElse() {
    for (String text :
        new String[] {
          "", "~", "-", "1", "1-", "-1", "01-0", "1-1~~", "1-1 ", "18446744073709551616-0", "a-b"
        }) {
      assertThat(Position.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void knowsWhatItHasPassed() {
    assertThat(Position.after("10-2").isPast("9-11")).isTrue();
    assertThat(Position.after("10-2").isPast("10-2")).isTrue();
    assertThat(Position.before("10-2").isPast("10-2")).isFalse();
    assertThat(Position.after("10-2").isPast("10-10")).isFalse();
    assertThat(Position.after("9-0").isPast("18446744073709551615-0")).isFalse();
  }
}
