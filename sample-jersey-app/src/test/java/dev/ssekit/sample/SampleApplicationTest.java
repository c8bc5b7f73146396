package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SampleApplicationTest {
  private static final String TOKEN = "the token of these tests";

  private SampleApplication application;
  private Client client;

  @BeforeEach
  void start() throws Exception {
    application = SampleApplication.start(0, TOKEN);
    client = new Client(application.uri());
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void welcomesWhoConnects() {
    try (Stream<String> lines = client.open("events").body()) {
      assertThat(lines.takeWhile(line -> !line.startsWith("data:"))).contains("event: connection");
    }
  }

  @Test
  void alertsTheClientsOfAllEndpoints() {
    try (Stream<String> lines = client.open("channels?channel=news").body()) {
      HttpResponse<String> response = client.get("trigger-event");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(response.body()).contains("\"/events\"", "\"/channels\"", "\"matched\":1");
      assertThat(lines.anyMatch("event: alert"::equals)).isTrue();
    }
  }

  @Test
  void putsAClientWithoutAChannelIntoTheGlobalOne() {
    try (Stream<String> lines = client.open("channels").body()) {
      assertThat(matched("channels", "channel", "sports")).isZero();
      assertThat(matched("channels", "channel", "global")).isEqualTo(1);
      assertThat(lines.anyMatch("event: update"::equals)).isTrue();
    }
  }

  @Test
  void takesTheUserFromTheLoginWhateverTheQuerySays() {
    String cookie = client.logIn("ada");
    try (Stream<String> lines =
        client.open("notifications?user_id=123&user_id=bob", "Cookie", cookie).body()) {
      assertThat(matched("notifications", "user_id", "123")).isZero();
      assertThat(matched("notifications", "user_id", "bob")).isZero();
      assertThat(matched("notifications", "user_id", "ada")).isEqualTo(1);

      Iterator<String> data = lines.filter(line -> line.startsWith("data:")).iterator();
      assertThat(data.next()).contains("Notifications for ada");
      assertThat(data.next()).isEqualTo("data: for ada");
    }
  }

  @Test
  void refusesNotificationsToWhoIsNotLoggedIn() {
    HttpResponse<String> response = client.get("notifications?user_id=ada");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("Log in first");
  }

  @Test
  void keepsTheSessionFromScriptsAndOtherSites() {
    HttpResponse<String> response = client.post("login", "{\"name\": \" ada \"}");

    assertThat(response.body()).isEqualTo("{\"user\":\"ada\"}");
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("ada", "Secure");
  }

  @Test
  void refusesANameThatIsNone() {
    for (String body : new String[] {"{}", "null", "{\"name\": \" \"}", "{\"name\": \"<b>\"}"}) {
      HttpResponse<String> response = client.post("login", body);

      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.body()).as(body).contains("\"title\":\"Not a name\"");
    }
  }

  @Test
  void servesThePageWithAPolicyThatTrustsNoInlineScript() {
    HttpResponse<String> response = client.get("");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(response.body()).doesNotContain("://", " style=", " onclick=");
  }

  @Test
  void sendsAFileOfThePageOnlyOnce() {
    HttpResponse<String> first = client.get("app.js");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(client.get("app.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(client.get("style.css", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(client.get("secrets.js").statusCode()).isEqualTo(404);
  }

  @Test
  void endsTheStreamsInOrderWhenItStops() {
    try (Stream<String> lines = client.open("events").body()) {
      application.close();

      assertThat(lines).contains("event: connection").last().isEqualTo("");
    }
  }

  private int matched(String path, String key, String value) {
    String json =
        """
        {"event": "update", "data": "for %2$s", "filter": {"%1$s": "%2$s"}}
        """
            .formatted(key, value);
    HttpResponse<String> response = client.broadcast(path, TOKEN, json);
    assertThat(response.statusCode()).isEqualTo(202);
    return Integer.parseInt(response.body().replaceAll(".*\"matched\":(\\d+).*", "$1"));
  }
}
