package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.ScriptedSse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetadataTest {
  private final BlockingQueue<SseStream> streams = new LinkedBlockingQueue<>();

  @Test
  void startsAsTheQueryWithoutReservedKeysAndWhatTheServerSetsWins() throws Exception {
    try (TestServer server =
            TestServer.start(
                Container.GRIZZLY,
                Applications.scripted(stream -> {
                  stream.setMetadata("user_id", "7");
                  stream.setMetadata("gone");
                  streams.add(stream);
                }));
        StreamClient client =
            server.stream(
                "/scripted?channel=sports&channel=news&user_id=8&gone=x&empty="
                    + "&lastEventId=a&by=c")) {
      client.next();
      assertThat(streams.take().metadata())
          .isEqualTo(
              Map.of(
                  "channel", Set.of("sports", "news"),
                  "user_id", Set.of("7"),
                  "empty", Set.of("")));
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void decidesWhomAFilterReaches(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.scripted(streams::add));
        StreamClient both =
            server.stream("/scripted?channel=sports&channel=news&lang=en&vip=true");
        StreamClient news = server.stream("/scripted?channel=news&lang=de&level=3");
        StreamClient none = server.stream("/scripted")) {
      assertThat(post(server, "1", "{\"channel\":\"news\"}")).contains("\"matched\":2");
      assertThat(post(server, "2", "{\"channel\":\"sports\",\"lang\":\"en\"}"))
          .contains("\"matched\":1");
      assertThat(post(server, "3", "{\"channel\":\"sports\",\"lang\":\"de\"}"))
          .contains("\"matched\":0");
      assertThat(post(server, "4", "{\"level\":3}")).contains("\"matched\":1");
      assertThat(post(server, "5", "{\"vip\":true}")).contains("\"matched\":1");
      assertThat(post(server, "6", "{}")).contains("\"matched\":3");
      assertThat(both.nextData()).isEqualTo("1");
      assertThat(both.nextData()).isEqualTo("2");
      assertThat(both.nextData()).isEqualTo("5");
      assertThat(both.nextData()).isEqualTo("6");
      assertThat(news.nextData()).isEqualTo("1");
      assertThat(news.nextData()).isEqualTo("4");
      assertThat(news.nextData()).isEqualTo("6");
      assertThat(none.nextData()).isEqualTo("6");
    }
  }

  @Test
  void reachesASingleUserWhomTheServerNamed() throws Exception {
    try (TestServer server =
            TestServer.start(
                Container.JETTY,
                Applications.scripted(stream ->
                    stream.setMetadata(
                        "user_id", stream.request().header("X-User").orElseThrow())));
        StreamClient alice = server.stream("/scripted", "X-User", "alice");
        StreamClient mallory = server.stream("/scripted?user_id=alice", "X-User", "mallory")) {
      alice.next();
      mallory.next();
      post(server, "for alice", "{\"user_id\":\"alice\"}");
      post(server, "for all", "{}");
      assertThat(alice.nextData()).isEqualTo("for alice");
      assertThat(mallory.nextData()).isEqualTo("for all");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void holdsThePathsParametersWhichTheQueryCannotOverride(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(RoomsSse.class));
        StreamClient inside = server.stream("/rooms/42");
        StreamClient outside = server.stream("/rooms/41?room=42")) {
      inside.next();
      outside.next();
      assertThat(server.broadcast("/rooms/42", "{\"data\":\"in 42\"}").body())
          .contains("\"matched\":1");
      assertThat(
              server.broadcast("/rooms/42", "{\"data\":\"too\",\"filter\":{\"room\":42}}").body())
          .contains("\"matched\":1");
      HttpResponse<String> contradiction =
          server.broadcast("/rooms/42", "{\"data\":\"x\",\"filter\":{\"room\":\"41\"}}");
      Problems.assertProblem(contradiction, 400, "Leave it out");
      server.hub().endpoint("/rooms/{room}").broadcast("message", "for every room");
      assertThat(inside.nextData()).isEqualTo("in 42");
      assertThat(inside.nextData()).isEqualTo("too");
      assertThat(inside.nextData()).isEqualTo("for every room");
      assertThat(outside.nextData()).isEqualTo("for every room");
      assertThat(outside.nextWithin(Duration.ZERO)).isNull();
    }
  }

  @Test
  void aChangeCountsForTheNextEvent() throws Exception {
    try (TestServer server =
            TestServer.start(
                Container.JETTY,
                Applications.of(ScriptedSse.class).register(Applications.binding(streams::add)));
        StreamClient client = server.stream("/scripted?channel=news")) {
      client.next();
      streams.take().setMetadata("channel", "sports");
      post(server, "news", "{\"channel\":\"news\"}");
      post(server, "sports", "{\"channel\":\"sports\"}");
      assertThat(client.nextData()).isEqualTo("sports");
    }
  }

  private static String post(TestServer server, String data, String filter) throws Exception {
    HttpResponse<String> answer =
        server.broadcast("/scripted", "{\"data\":\"" + data + "\",\"filter\":" + filter + "}");
    assertThat(answer.statusCode()).isEqualTo(202);
    return answer.body();
  }
}
