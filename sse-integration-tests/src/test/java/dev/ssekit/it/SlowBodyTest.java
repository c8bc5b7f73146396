package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.Guarded_PublicSse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever begins the body of a broadcast and goes on slowly does not stop the server for others.
 */
class SlowBodyTest {
  private static final String PATH = "/public";
  private static final int MANY = 60;
  private static final int AT_ONCE = 2;
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  /** Undertow reads what is left of a refused body on the same thread, whoever refused it. */
  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "UNDERTOW")
  void holdsUpNobodyElse(Container container) throws Exception {
    try (TestServer server = start(container, AT_ONCE, Duration.ofMinutes(1))) {
      List<RawClient> slow = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        slow.add(begin(server));
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> rejected(server) >= MANY / 2);
      for (int i = 0; i < 10; i++) {
        assertThat(server.get(PATH + "/stats").statusCode()).isEqualTo(200);
      }
      if (container != Container.TOMCAT) {
        // Which may have let go of them by now: its connectionTimeout is short here.
        assertThat(answerToBroadcast(server))
            .startsWith("HTTP/1.1 503")
            .containsIgnoringCase("Retry-After: 1\r\n");
      }
      for (RawClient client : slow) {
        client.reset();
      }
      awaitPlace(server, () -> {});
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isOverAtItsDeadlineHoweverManyBytesCome(Container container) throws Exception {
    try (TestServer server = start(container, 1, DEADLINE);
        RawClient dripping = begin(server)) {
      await().until(() -> answerToBroadcast(server).startsWith("HTTP/1.1 503"));
      awaitPlace(server, () -> dripping.isTold(" "));
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isOverAtItsDeadlineWhereNoMoreComes(Container container) throws Exception {
    try (TestServer server = start(container, 1, DEADLINE);
        RawClient silent = begin(server)) {
      String answer = silent.readUntil("}");
      if (container == Container.JETTY || container == Container.UNDERTOW) {
        assertThat(answer).startsWith("HTTP/1.1 408").contains("Send it faster");
      }
      awaitPlace(server, () -> {});
    }
  }

  private static void awaitPlace(TestServer server, Runnable meanwhile) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          meanwhile.run();
          return answerToBroadcast(server).startsWith("HTTP/1.1 202");
        });
  }

  private static RawClient begin(TestServer server) throws IOException {
    return post(server, "Content-Length: 1000\r\n\r\n{");
  }

  /** One whose length is not known, so that a place is needed to read it. */
  private static String answerToBroadcast(TestServer server) throws IOException {
    try (RawClient client =
        post(server, "Transfer-Encoding: chunked\r\n\r\nA\r\n{\"data\":1}\r\n0\r\n\r\n")) {
      return client.readUntil("\r\n\r\n");
    }
  }

  private static RawClient post(TestServer server, String rest) throws IOException {
    return RawClient.send(
        server.uri(PATH),
        0,
        "POST "
            + PATH
            + "/broadcast HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + rest);
  }

  private static long rejected(TestServer server) throws Exception {
    return server.statistics(PATH).rejected().getOrDefault("sse.broadcasts-at-once", -1L);
  }

  private static TestServer start(Container container, int atOnce, Duration deadline)
      throws Exception {
    SseLimits limits = SseLimits.builder().broadcastsAtOnce(atOnce).build();
    return TestServer.start(
        container,
        Applications.configured(
            config -> config.broadcastDeadline(deadline).limits(limits), Guarded_PublicSse.class));
  }
}
