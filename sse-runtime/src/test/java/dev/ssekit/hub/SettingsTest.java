package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private final SseConfig.Builder code = SseConfig.builder();
  private final Map<String, Object> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void takesTheDefaultWhereNothingIsSet() {
    assertThat(resolve().get(Setting.LOG_EVENTS)).isEqualTo(4096);
    assertThat(resolve().get(Setting.CLOSE_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
    assertThat(resolve().get(Setting.DRAIN_TIME)).isEqualTo(Duration.ZERO);
    assertThat(resolve().find(Setting.BROADCAST_TOKEN)).isEmpty();
    assertThat(resolve().find(Setting.VIRTUAL_THREADS)).isEmpty();
  }

  @Test
  void prefersTheEnvironmentToTheDefault() {
    environment.put("SSE_LOG_EVENTS", "1");
    assertThat(resolve().get(Setting.LOG_EVENTS)).isEqualTo(1);
  }

  @Test
  void prefersAPropertyToTheEnvironment() {
    environment.put("SSE_LOG_EVENTS", "1");
    properties.put("sse.log-events", "2");
    assertThat(resolve().get(Setting.LOG_EVENTS)).isEqualTo(2);
  }

  @Test
  void prefersTheCodeToAProperty() {
    environment.put("SSE_LOG_EVENTS", "1");
    properties.put("sse.log-events", 2);
    code.logEvents(3);
    assertThat(resolve().get(Setting.LOG_EVENTS)).isEqualTo(3);
  }

  @Test
  void takesABlankVariableForNone() {
    environment.put("SSE_BROADCAST_TOKEN", " ");
    assertThat(resolve().find(Setting.BROADCAST_TOKEN)).isEmpty();
  }

  @Test
  void readsPropertiesOfTheirOwnTypes() {
    properties.put("sse.log-bytes", 1000);
    properties.put("sse.virtual-threads", false);
    properties.put("sse.close-timeout", Duration.ofMillis(1500));
    properties.put("sse.on-connect-deadline", "7");
    assertThat(resolve().get(Setting.LOG_BYTES)).isEqualTo(1000);
    assertThat(resolve().find(Setting.VIRTUAL_THREADS)).contains(false);
    assertThat(resolve().get(Setting.CLOSE_TIMEOUT)).isEqualTo(Duration.ofMillis(1500));
    assertThat(resolve().get(Setting.ON_CONNECT_DEADLINE)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void namesEachVariableAfterItsProperty() {
    assertThat(Stream.concat(Setting.ALL.stream(), LimitSetting.ALL.stream()))
        .allSatisfy(setting -> {
          assertThat(setting.property()).startsWith("sse.");
          assertThat(setting.environmentVariable()).matches("SSE_[A-Z_]+|REDIS_URL");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "sse.log-events, 0",
    "sse.log-events, -4711",
    "sse.log-events, 16777217",
    "sse.log-events, 99999999999",
    "sse.log-bytes, 1.5",
    "sse.pending-events, many",
    "sse.pending-bytes, 0x10",
    "sse.max-broadcast-bytes, ''",
    "sse.broadcast-deadline, 0",
    "sse.broadcasts-at-once, 0",
    "sse.max-platform-threads, -1",
    "sse.on-connect-deadline, 0",
    "sse.on-connect-deadline, PT-4711S",
    "sse.close-timeout, PT0.0009S",
    "sse.close-timeout, soonish",
    "sse.drain-time, -1",
    "sse.drain-time, PT-0.001S",
    "sse.cleanup-interval, P366D",
    "sse.cleanup-interval, PT99999999999999999999S",
    "sse.virtual-threads, yes",
    "sse.broadcast-token, ''",
    "sse.backend, hazelcast",
    "sse.redis-url, ''",
    "sse.redis-prefix, a{b}",
    "sse.publish-deadline, 0",
    "sse.publish-wait, -4711",
    "sse.max-connections, 0",
    "sse.max-connections-per-endpoint, -1",
    "sse.max-connections-per-address, none",
    "sse.max-connections-per-principal, 0",
    "sse.max-metadata-values, 0",
    "sse.max-metadata-length, 9999999999",
    "sse.max-event-name-length, 0",
    "sse.broadcasts-per-second, 1000001",
    "sse.max-pending-bytes-in-all, 0",
    "sse.max-connection-age, -1",
    "sse.trusted-proxies, proxy.example.com",
    "sse.trusted-proxies, '10.0.0.0/33'",
    "sse.trusted-proxies, '10.0.0.1,,10.0.0.2'"
  })
  void refusesAPropertyOutOfItsRangeWithoutRepeatingIt(String property, String value) {
    properties.put(property, value);
    assertThatIllegalArgumentException()
        .isThrownBy(this::resolve)
        .withMessageStartingWith("The property " + property + " must be ")
        .satisfies(e -> assertThat(value.length() > 2 && message(e).contains(value)).isFalse());
  }

  @Test
  void takesLimitsFromEverywhereAndPrefersTheCode() {
    assertThat(resolve().get(LimitSetting.MAX_CONNECTIONS)).isEqualTo(10_000);
    environment.put("SSE_MAX_CONNECTIONS", "1");
    environment.put("SSE_MAX_CONNECTIONS_PER_ADDRESS", "2");
    properties.put("sse.max-connections", 3);
    assertThat(resolve().get(LimitSetting.MAX_CONNECTIONS)).isEqualTo(3);
    assertThat(resolve().get(LimitSetting.MAX_CONNECTIONS_PER_ADDRESS)).isEqualTo(2);
    code.limits(SseLimits.builder().maxConnections(4).build());
    assertThat(resolve().get(LimitSetting.MAX_CONNECTIONS)).isEqualTo(4);
    assertThat(resolve().get(LimitSetting.MAX_CONNECTIONS_PER_ADDRESS)).isEqualTo(2);
  }

  @Test
  void refusesLimitsOutOfTheirRangeInCode() {
    SseLimits.Builder limits = SseLimits.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.maxConnectionsPerAddress(0))
        .withMessageStartingWith("maxConnectionsPerAddress must be ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.trustedProxies("10.0.0.1", "localhost"))
        .withMessageStartingWith("trustedProxies must be ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.maxConnectionAge(Duration.ofDays(-1)))
        .withMessageStartingWith("maxConnectionAge must be ");
  }

  @Test
  void namesTheVariableThatIsOutOfItsRange() {
    environment.put("SSE_LOG_EVENTS", "secret");
    assertThatIllegalArgumentException()
        .isThrownBy(this::resolve)
        .withMessage(
            "The environment variable SSE_LOG_EVENTS must be a whole number from 1 to 16777216.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", ",", "old,", ",new", "old, ,new"})
  void refusesABlankTokenInCode(String token) {
    String remedy = "must be one token, or several separated by commas, none of them empty.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.broadcastToken(token))
        .withMessage("broadcastToken " + remedy);
    assertThatIllegalArgumentException().isThrownBy(() -> code.broadcastToken("old", token));
    properties.put("sse.broadcast-token", token);
    assertThatIllegalArgumentException()
        .isThrownBy(this::resolve)
        .withMessage("The property sse.broadcast-token " + remedy);
  }

  @Test
  void refusesNumbersAndTimesOutOfTheirRangeInCode() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.pendingEvents(0))
        .withMessageStartingWith("pendingEvents must be ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.onConnectDeadline(Duration.ZERO))
        .withMessageStartingWith("onConnectDeadline must be ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.closeTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
        .withMessageStartingWith("closeTimeout must be ");
  }

  @Test
  void refusesAPropertyThatIsNamedAsASettingAndIsNone() {
    Settings.refuseUnknown(Set.of("sse.max-connections", "jersey.config.server.wadl", "ssekit"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.refuseUnknown(Set.of("sse.max-conections")))
        .withMessageStartingWith("There is no setting sse.max-conections. ")
        .withMessageContaining("sse.max-connections,");
  }

  private static String message(Throwable e) {
    return String.valueOf(e.getMessage());
  }

  private Settings resolve() {
    return Settings.resolve(code.build(), properties::get, environment::get);
  }
}
