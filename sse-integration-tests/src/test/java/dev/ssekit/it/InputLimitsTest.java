package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.ScriptedSse;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a request may bring, and what is said of more. */
class InputLimitsTest {
  private static final String TEN = "0123456789";
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        TestServer.start(
            Container.JETTY,
            Applications.configured(
                    config ->
                        config.limits(
                            SseLimits.builder()
                                .maxMetadataValues(4)
                                .maxMetadataLength(50)
                                .maxEventNameLength(10)
                                .build()),
                    RoomsSse.class,
                    ScriptedSse.class)
                .register(
                    Applications.binding(stream ->
                        stream.setMetadata("set", TEN.repeat(100), "2", "3", "4", "5", "6"))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/rooms/42?a=1&a=2&b=3, ''",
    "/rooms/42?a=1&a=2&b=3&c=4, sse.max-metadata-values",
    "/rooms/42?a=1&a=2&b=3&lastEventId=4&by=x, ''",
    "/rooms/42?a=0123456789012345678901234567890123456789012, ''",
    "/rooms/42?a=01234567890123456789012345678901234567890123, sse.max-metadata-length",
    "/rooms/0123456789012345678901234567890123456789012345, ''",
    "/rooms/01234567890123456789012345678901234567890123456, sse.max-metadata-length",
    "/scripted, ''"
  })
  void holdWhatTheQueryAndThePathBring(String path, String refusedBy) throws Exception {
    if (refusedBy.isEmpty()) {
      try (StreamClient client = server.stream(path)) {
        assertThat(client.status()).isEqualTo(200);
      }
    } else {
      Problems.assertProblem(server.get(path, "Accept", "text/event-stream"), 400, refusedBy);
      assertThat(rejected("/rooms/{room}", refusedBy)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":1,\"event\":\"0123456789\",\"key\":\"0123456789\"}|''",
        "{\"data\":1,\"event\":\"0123456789x\"}|sse.max-event-name-length",
        "{\"data\":1,\"key\":\"0123456789x\"}|sse.max-event-name-length",
        "{\"data\":1,\"filter\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4}}|''",
        "{\"data\":1,\"filter\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}}|sse.max-metadata-values",
        "{\"data\":1,\"filter\":{\"a\":\"01234567890123456789012345678901234567890123456789\"}}"
            + "|sse.max-metadata-length"
      })
  void holdWhatABroadcastBrings(String body, String refusedBy) throws Exception {
    HttpResponse<String> answer = server.broadcast("/scripted", body);
    if (refusedBy.isEmpty()) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    } else {
      Problems.assertProblem(answer, 400, refusedBy);
      assertThat(rejected("/scripted", refusedBy)).isEqualTo(1);
    }
  }

  @Test
  void holdTheNamesThatTheApplicationGivesButNotItsFilters() throws Exception {
    Map<String, String> filter = Map.of("a", TEN.repeat(100));
    server
        .hub()
        .broadcast(TEN, "data", filter, TEN)
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.hub().broadcast(TEN + "x", "data"))
        .withMessageContaining("sse.max-event-name-length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.hub().broadcast(TEN, "data", filter, TEN + "x"))
        .withMessageContaining("sse.max-event-name-length");
    assertThat(rejected("/scripted", "sse.max-event-name-length")).isZero();
  }

  @Test
  void countABodyThatIsTooLarge() throws Exception {
    assertThat(
            server
                .broadcast("/scripted", "{\"data\":\"" + "x".repeat(2 << 20) + "\"}")
                .statusCode())
        .isEqualTo(413);
    assertThat(rejected("/scripted", "sse.max-broadcast-bytes")).isEqualTo(1);
  }

  private long rejected(String path, String setting) throws Exception {
    return server.statistics(path).rejected().getOrDefault(setting, -1L);
  }
}
