package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputLimitsTest {
  private final InputLimits limits = new InputLimits(3, 20, 5);

  @Test
  void countTheValuesOfAllKeys() {
    assertThat(limits.exceededBy(Map.of("a", List.of("1", "2"), "b", List.of("1")))).isEmpty();
    assertThat(limits.exceededBy(Map.of("a", List.of("1", "2"), "b", List.of("1", "2"))))
        .contains(Limit.METADATA_VALUES);
  }

  @Test
  void countTheCharactersOfKeysAndValues() {
    assertThat(limits.exceededBy(Map.of("12345", List.of("1234567", "12345678")))).isEmpty();
    assertThat(limits.exceededBy(Map.of("123456", List.of("1234567", "12345678"))))
        .contains(Limit.METADATA_LENGTH);
    assertThat(limits.exceededBy(Map.of("x".repeat(21), List.of())))
        .contains(Limit.METADATA_LENGTH);
  }

  @Test
  void countTheNameAndTheKeyOfAnEventByThemselves() {
    assertThat(limits.areExceededBy("12345", null)).isFalse();
    assertThat(limits.areExceededBy("12345", "12345")).isFalse();
    assertThat(limits.areExceededBy("123456", null)).isTrue();
    assertThat(limits.areExceededBy("1", "123456")).isTrue();
  }
}
