package dev.ssekit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSentEventTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\0", "a\nb", "a\r\nb", "trailing\r", "\0leading"})
  void refusesAnIdWithALineBreakOrNul(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSentEvent.builder().id(id))
        .withMessageContaining("\"id\"")
        .withMessageNotContaining(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\0", "a\nb", "a\r\nb", "trailing\r", "\0leading"})
  void refusesANameWithALineBreakOrNul(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSentEvent.builder().event(name))
        .withMessageContaining("\"event\"");
  }

  @Test
  void refusesAnEmptyName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSentEvent.builder().event(""))
        .withMessageContaining("leave it out");
  }

  @Test
  void refusesANegativeRetry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSentEvent.builder().retry(Duration.ofNanos(-1)))
        .withMessageContaining("negative");
  }

  @Test
  void refusesARetryThatOverflowsMilliseconds() {
    Duration longest = Duration.ofMillis(Long.MAX_VALUE);
    assertThat(ServerSentEvent.builder().retry(longest).build().retry()).contains(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSentEvent.builder().retry(longest.plusNanos(1)))
        .withMessageContaining("at most");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSentEvent.builder().retry(Duration.ofSeconds(Long.MAX_VALUE)));
  }

  @Test
  void keepsARetryInWholeMilliseconds() {
    assertThat(ServerSentEvent.builder().retry(Duration.ofNanos(2_999_999)).build().retry())
        .contains(Duration.ofMillis(2));
  }

  @Test
  void hasTheNameMessageUnlessAnotherIsSet() {
    ServerSentEvent event = ServerSentEvent.builder().build();
    assertThat(event.event()).isEqualTo("message");
    assertThat(event.id()).isEmpty();
    assertThat(event.data()).isEmpty();
    assertThat(event.retry()).isEmpty();
    assertThat(event.comment()).isEmpty();
  }

  @Test
  void takesAnEmptyIdAndEmptyData() {
    ServerSentEvent event = ServerSentEvent.builder().id("").data("").comment("").build();
    assertThat(event.id()).contains("");
    assertThat(event.data()).contains("");
    assertThat(event.comment()).contains("");
  }

  @Test
  void equalsAnEventOfTheSameFields() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().build())
        .isNotEqualTo(full().id("2").build())
        .isNotEqualTo(full().event("b").build())
        .isNotEqualTo(full().data("d").build())
        .isNotEqualTo(full().retry(Duration.ZERO).build())
        .isNotEqualTo(full().comment("other").build())
        .isNotEqualTo("a");
  }

  @Test
  void isNotChangedByItsBuilderLater() {
    ServerSentEvent.Builder builder = full();
    ServerSentEvent event = builder.build();
    builder.id("2").data("other");
    assertThat(event).isEqualTo(full().build());
  }

  @Test
  void namesItselfWithoutItsData() {
    assertThat(full().data("secret").build())
        .asString()
        .contains("a", "1")
        .doesNotContain("secret");
  }

  private static ServerSentEvent.Builder full() {
    return ServerSentEvent.builder()
        .id("1")
        .event("a")
        .data("data")
        .retry(Duration.ofSeconds(1))
        .comment("comment");
  }
}
