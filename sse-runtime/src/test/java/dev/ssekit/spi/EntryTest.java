package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\rb", "a\0b"})
  void refusesANameThatNoEventCanHave(String event) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Entry(event, "", Map.of()));
  }

  @Test
  void keepsAFilterOfItsOwn() {
    Map<String, String> filter = new HashMap<>(Map.of("a", "1"));
    Entry entry = new Entry("update", "data", filter);
    filter.put("b", "2");
    assertThat(entry.filter()).containsOnlyKeys("a");
  }

  @Test
  void namesItselfWithoutItsData() {
    assertThat(new Entry("update", "secret", Map.of("user", "secret")))
        .asString()
        .contains("update", "user")
        .doesNotContain("secret");
    assertThat(new Signal("disconnect", "secret"))
        .asString()
        .contains("disconnect")
        .doesNotContain("secret");
  }
}
