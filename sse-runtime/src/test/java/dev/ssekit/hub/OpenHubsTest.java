package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the hubs of the JVM")
class OpenHubsTest {

  @Test
  void givesTheOneHubThatIsOpen() {
    assertThatIllegalStateException()
        .isThrownBy(SseHub::get)
        .withMessageContaining("Register a generated feature");
    try (HubRuntime one = Hubs.start()) {
      assertThat(SseHub.get()).isSameAs(one.hub());
      try (HubRuntime two = Hubs.start()) {
        assertThat(two.hub().node()).isNotEqualTo(one.hub().node());
        assertThatIllegalStateException()
            .isThrownBy(SseHub::get)
            .withMessageContaining("Inject the SseHub");
      }
      assertThat(SseHub.get()).isSameAs(one.hub());
    }
    assertThatIllegalStateException().isThrownBy(SseHub::get);
  }
}
