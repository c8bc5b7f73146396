package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupersededTest {
  @Test
  void takesRoomForWhatTheLogKeepsOnly() {
    try (Endpoint endpoint = new Endpoint(Endpoint.WIDE, 16, Duration.ZERO, Overflow.KEEP_LATEST)) {
      for (int i = 0; i < 5000; i++) {
        endpoint.append("acme", Map.of());
      }
      Superseded superseded =
          Superseded.among(endpoint.delivery().log(), new Metadata(Map.of()), 0, 5000);
      assertThat(superseded.replaced().size()).isLessThanOrEqualTo(64);
      assertThat(superseded.sizeFrom(0)).isEqualTo(15);
      assertThat(superseded.contains(4983)).isFalse();
      assertThat(superseded.contains(4984)).isTrue();
      assertThat(superseded.contains(4998)).isTrue();
      assertThat(superseded.contains(4999)).isFalse();
    }
  }
}
