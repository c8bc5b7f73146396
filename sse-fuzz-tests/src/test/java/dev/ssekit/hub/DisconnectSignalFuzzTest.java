package dev.ssekit.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ssekit.spi.Signal;

/** Whom other nodes throw out, in whatever version or state they are. */
class DisconnectSignalFuzzTest {
  @FuzzTest
  void isReadAsAWholeOrNotAtAll(byte[] input) {
    String payload = new String(input, UTF_8);
    try {
      DisconnectOrder order = DisconnectOrder.read(new Signal(DisconnectOrder.TYPE, payload));
      assertThat(order.disconnect().reason())
          .hasSizeLessThanOrEqualTo(DisconnectOrder.LONGEST_REASON)
          .doesNotContain("\n", "\r", "\0");
      assertThat(DisconnectOrder.read(order.signal())).isEqualTo(order);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      assertThat(e).as("the only ways to fail").isNotNull();
    }
  }
}
