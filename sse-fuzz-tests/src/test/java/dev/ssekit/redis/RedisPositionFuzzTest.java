package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.util.Optional;

/** What a client claims to have been told last is a position as Redis writes it, or none. */
class RedisPositionFuzzTest {
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  @FuzzTest
  void isReadAsItIsWrittenOrNotAtAll(byte[] input) {
    String text = new String(input, UTF_8);
    Optional<Position> position = Position.parse(text);
    assertThat(position.isPresent()).isEqualTo(isPosition(text));
    position.ifPresent(read -> {
      assertThat(read).hasToString(text);
      assertThat(read.isPast(read.anchor())).isNotEqualTo(read.included());
      assertThat(read.isPast("0-0")).isEqualTo(!text.equals("0-0~"));
      assertThat(Position.before("0-0").isPast(read.anchor())).isFalse();
      assertThat(Position.after(LARGEST + "-" + LARGEST).isPast(read.anchor())).isTrue();
    });
  }

  /** As Redis has it: two numbers of 64 bits without a sign; ours may end with a tilde. */
  private static boolean isPosition(String text) {
    String id = text.endsWith("~") ? text.substring(0, text.length() - 1) : text;
    String[] parts = id.split("-", -1);
    return parts.length == 2 && isNumber(parts[0]) && isNumber(parts[1]);
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty()
        && digits.length() <= 20
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && (digits.length() == 1 || digits.charAt(0) != '0')
        && new BigInteger(digits).compareTo(LARGEST) <= 0;
  }
}
