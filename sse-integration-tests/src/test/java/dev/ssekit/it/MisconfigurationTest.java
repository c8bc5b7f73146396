package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.TickerSse;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is configured in a way that would leave everything at its default. */
class MisconfigurationTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(SseConfig.PROPERTY, SseConfig.builder(), "must hold an SseConfig"),
        Arguments.of(SseConfig.PROPERTY, SseLimits.builder().build(), "must hold an SseConfig"),
        Arguments.of("sse.max-conections", 5, "There is no setting sse.max-conections."));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void failsTheStartOfTheApplication(String property, Object value, String remedy) {
    ResourceConfig application = new ResourceConfig(TickerSse.class).property(property, value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApplicationHandler(application))
        .withMessageContaining(remedy);
  }
}
