package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.it.endpoints.RoomsSse;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatisticsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] TOKEN = {"Authorization", "bearer " + Applications.TOKEN};

  @ParameterizedTest
  @EnumSource(Container.class)
  void countOneRoomAndTheValuesOfAKeyForThoseWithTheToken(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(RoomsSse.class));
        StreamClient first = server.stream("/rooms/42?lang=en&lang=de");
        StreamClient second = server.stream("/rooms/42?lang=de");
        StreamClient elsewhere = server.stream("/rooms/1?lang=de")) {
      server.broadcast("/rooms/42", "{\"data\":\"x\"}");
      assertThat(first.nextData()).isEqualTo("x");
      assertThat(second.nextData()).isEqualTo("x");
      elsewhere.next();

      HttpResponse<String> plain = server.get("/rooms/42/stats");
      assertThat(plain.statusCode()).isEqualTo(200);
      assertThat(plain.headers().firstValue("Content-Type")).hasValue("application/json");
      JsonNode room = JSON.readTree(plain.body());
      assertThat(room.at("/path").textValue()).isEqualTo("/rooms/{room}");
      assertThat(room.at("/node").textValue()).isEqualTo(server.hub().node());
      assertThat(room.at("/backend/type").textValue()).isEqualTo("memory");
      assertThat(room.at("/backend/state").textValue()).isEqualTo("available");
      assertThat(room.at("/connections/here").intValue()).isEqualTo(2);
      assertThat(room.at("/connections/cluster").intValue()).isEqualTo(2);
      assertThat(room.at("/events/broadcast").intValue()).isEqualTo(1);
      assertThat(room.at("/slowClientsDisconnected").intValue()).isZero();
      assertThat(room.has("by")).isFalse();

      assertThat(by(server, "/rooms/42/stats?by=lang")).isEqualTo("{\"lang\":{\"de\":2,\"en\":1}}");
      assertThat(by(server, "/rooms/1/stats?by=lang")).isEqualTo("{\"lang\":{\"de\":1}}");
      assertThat(by(server, "/rooms/42/stats?by=nobody")).isEqualTo("{\"nobody\":{}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void byAKeyWantTheToken(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(RoomsSse.class))) {
      HttpResponse<String> without = server.get("/rooms/42/stats?by=lang");
      Problems.assertProblem(without, 401, "Authorization: Bearer");
      assertThat(without.headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer "));
      Problems.assertProblem(
          server.get("/rooms/42/stats?by=lang", "Authorization", "Bearer wrong"), 401, "token");
    }
  }

  private static String by(TestServer server, String path) throws Exception {
    return JSON.readTree(server.get(path, TOKEN).body()).get("by").toString();
  }
}
