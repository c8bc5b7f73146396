package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadInputTest {
  private static final Map<String, String> BAD_BODIES = new LinkedHashMap<>();

  static {
    BAD_BODIES.put("", "{\"event\":");
    BAD_BODIES.put("{\"data\":", "line 1");
    BAD_BODIES.put("not json", "not valid JSON");
    BAD_BODIES.put("{\"data\":1} x", "not valid JSON");
    BAD_BODIES.put("{\"data\":1}{\"data\":2}", "not valid JSON");
    BAD_BODIES.put("{\"data\":1,\"data\":2}", "not valid JSON");
    BAD_BODIES.put("{\"data\":" + "[".repeat(5000) + "]".repeat(5000) + "}", "nested too deeply");
    BAD_BODIES.put("[1]", "JSON object");
    BAD_BODIES.put("\"text\"", "JSON object");
    BAD_BODIES.put("null", "JSON object");
    BAD_BODIES.put("{}", "\"data\" is missing");
    BAD_BODIES.put("{\"event\":\"update\"}", "\"data\" is missing");
    BAD_BODIES.put("{\"data\":1,\"filter\":[]}", "flat object");
    BAD_BODIES.put("{\"data\":1,\"filter\":null}", "flat object");
    BAD_BODIES.put("{\"data\":1,\"filter\":{\"a\":{\"b\":1}}}", "flat object");
    BAD_BODIES.put("{\"data\":1,\"filter\":{\"a\":[\"b\"]}}", "flat object");
    BAD_BODIES.put("{\"data\":1,\"filter\":{\"a\":null}}", "flat object");
    BAD_BODIES.put("{\"data\":1,\"event\":\"a\\nb\"}", "event");
    BAD_BODIES.put("{\"data\":1,\"event\":\"a\\rb\"}", "event");
    BAD_BODIES.put("{\"data\":1,\"event\":\"a\\u0000b\"}", "event");
    BAD_BODIES.put("{\"data\":1,\"event\":\"gap\"}", "reserved");
    BAD_BODIES.put("{\"data\":1,\"event\":\"\"}", "empty");
    BAD_BODIES.put("{\"data\":1,\"event\":7}", "must be a string");
    BAD_BODIES.put("{\"data\":1,\"event\":null}", "must be a string");
    BAD_BODIES.put("{\"data\":1e99999999999}", "exponent");
    BAD_BODIES.put("{\"data\":1,\"kye\":\"x\"}", "unknown field");
    BAD_BODIES.put("{\"data\":1,\"key\":7}", "\"key\" must be a string");
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isAnsweredWithTheRemedyAndDisturbsNoStream(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        StreamClient open = server.stream("/ticker")) {
      open.next();
      for (Map.Entry<String, String> bad : BAD_BODIES.entrySet()) {
        Problems.assertProblem(server.broadcast("/ticker", bad.getKey()), 400, bad.getValue());
      }
      assertStillServed(server, open);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aBodyThatIsNoUtf8IsA400(Container container) throws Exception {
    byte[] latin = {'{', '"', 'd', 'a', 't', 'a', '"', ':', '"', (byte) 0xfc, '"', '}'};
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      Problems.assertProblem(
          server.send(
              post(server, "application/json", TOKEN).POST(BodyPublishers.ofByteArray(latin))),
          400,
          "JSON");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aBodyOverTheLimitIsA413WithAndWithoutItsLength(Container container) throws Exception {
    String body = "{\"data\":\"" + "x".repeat(1100) + "\"}";
    try (TestServer server =
            TestServer.start(
                container,
                Applications.configured(c -> c.maxBroadcastBytes(1000), TickerSse.class));
        StreamClient open = server.stream("/ticker")) {
      open.next();
      Problems.assertProblem(server.broadcast("/ticker", body), 413, "max-broadcast-bytes");
      HttpRequest.Builder chunked =
          post(server, "application/json", TOKEN)
              .POST(
                  BodyPublishers.fromPublisher(
                      BodyPublishers.concat(
                          BodyPublishers.ofString(body.substring(0, 500)),
                          BodyPublishers.ofString(body.substring(500)))));
      Problems.assertProblem(server.send(chunked), 413, "max-broadcast-bytes");
      String fits = "{\"data\":\"" + "x".repeat(989) + "\"}";
      assertThat(server.broadcast("/ticker", fits).statusCode()).isEqualTo(202);
      assertThat(open.nextData()).hasSize(989);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aBodyThatIsNotJsonIsA415(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", ""}) {
        HttpRequest.Builder request =
            type.isEmpty()
                ? server.request("/ticker/broadcast", "Authorization", TOKEN)
                : post(server, type, TOKEN);
        Problems.assertProblem(
            server.send(request.POST(BodyPublishers.ofString("{\"data\":1}"))),
            415,
            "Content-Type: application/json");
      }
      assertThat(
              server
                  .send(
                      post(server, "application/json; charset=UTF-8", TOKEN)
                          .POST(BodyPublishers.ofString("{\"data\":1}")))
                  .statusCode())
          .isEqualTo(202);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aTokenThatIsMissingWrongOrMalformedIsA401(Container container) throws Exception {
    try (TestServer server =
            TestServer.start(container, Applications.of(TickerSse.class, RoomsSse.class));
        StreamClient open = server.stream("/ticker")) {
      open.next();
      String[] refused = {
        "", "Bearer wrong", "Bearer", "Bearer ", "Basic YTpi", Applications.TOKEN, TOKEN + "x"
      };
      for (String authorization : refused) {
        HttpRequest.Builder request =
            server.request("/ticker/broadcast", "Content-Type", "application/json");
        if (!authorization.isEmpty()) {
          request.header("Authorization", authorization);
        }
        HttpResponse<String> answer =
            server.send(request.POST(BodyPublishers.ofString("{\"data\":\"no\"}")));
        Problems.assertProblem(answer, 401, "token");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
            .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer realm="));
      }
      assertStillServed(server, open);
    }
  }

  private static final String TOKEN = "Bearer " + Applications.TOKEN;

  private static HttpRequest.Builder post(TestServer server, String type, String authorization) {
    return server.request(
        "/ticker/broadcast", "Content-Type", type, "Authorization", authorization);
  }

  private static void assertStillServed(TestServer server, StreamClient open) throws Exception {
    assertThat(server.broadcast("/ticker", "{\"data\":\"still here\"}").statusCode())
        .isEqualTo(202);
    assertThat(open.nextData()).isEqualTo("still here");
  }
}
