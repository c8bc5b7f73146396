package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.OnConnectScript;
import jakarta.ws.rs.ForbiddenException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code onConnect} refuses a stream by {@code stream.reject}. */
class RejectTest {
  private final BlockingQueue<SseStream> streams = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> sent = new LinkedBlockingQueue<>();

  @ParameterizedTest
  @EnumSource(Container.class)
  void answersWithAProblemBeforeAnyByteOfTheStream(Container container) throws Exception {
    OnConnectScript script =
        stream -> {
          streams.add(stream);
          sent.add(stream.send("early", "data"));
          stream.reject(403, "Ask the owner of this channel to invite you.");
          sent.add(stream.send("late", "data"));
          stream.reject(404, "Nobody gets to see this.");
        };
    try (TestServer server = TestServer.start(container, Applications.scripted(script))) {
      HttpResponse<String> refused = server.get("/scripted", "Accept", "text/event-stream");
      Problems.assertProblem(refused, 403, "Ask the owner");
      assertThat(refused.body()).doesNotContain("early", "late", "retry:", "Nobody");
      assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(sent.take()).isTrue();
      assertThat(sent.take()).isFalse();
      assertThat(server.hub().endpoint("/scripted").connections()).isZero();
      SseStream kept = streams.take();
      assertThat(kept.isOpen()).isFalse();
      assertThat(kept.send("later", "data")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 409, 429, 499, 503, 599})
  void takesAnyStatusOfAnError(int status) throws Exception {
    try (TestServer server =
        TestServer.start(
            Container.JETTY,
            Applications.scripted(stream -> stream.reject(status, "Not today.")))) {
      HttpResponse<String> refused = server.get("/scripted", "Accept", "text/event-stream");
      assertThat(refused.statusCode()).isEqualTo(status);
      assertThat(refused.headers().firstValue("WWW-Authenticate").isPresent())
          .isEqualTo(status == 401);
      assertThat(refused.body()).contains("\"status\":" + status, "\"detail\":\"Not today.\"");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 200, 302, 399, 600})
  void takesNoOtherStatus(int status) throws Exception {
    try (TestServer server =
            TestServer.start(
                Container.JETTY,
                Applications.scripted(stream -> {
                  assertThatIllegalArgumentException()
                      .isThrownBy(() -> stream.reject(status, "Not today."));
                  stream.send("still", "open");
                }));
        StreamClient client = server.stream("/scripted")) {
      assertThat(client.nextData()).isEqualTo("open");
    }
  }

  @Test
  void countsBeforeWhatOnConnectThrowsAfterIt() throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server =
            TestServer.start(
                Container.JETTY,
                Applications.scripted(stream -> {
                  stream.reject(403, "Not today.");
                  throw new ForbiddenException("thrown after all");
                }))) {
      Problems.assertProblem(
          server.get("/scripted", "Accept", "text/event-stream"), 403, "Not today");
      // Tests beside this one log as well.
      assertThat(log.messages()).noneMatch(line -> line.contains("thrown after all"));
    }
  }

  @Test
  void countsBeforeTheDeadlineOfOnConnect() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (TestServer server =
        TestServer.start(
            Container.JETTY,
            Applications.configured(
                    config -> config.onConnectDeadline(Duration.ofMillis(200)),
                    dev.ssekit.it.endpoints.ScriptedSse.class)
                .register(
                    Applications.binding(
                        (OnConnectScript)
                            stream -> {
                              stream.reject(403, "Not today.");
                              never.await();
                            })))) {
      Problems.assertProblem(
          server.get("/scripted", "Accept", "text/event-stream"), 403, "Not today");
    }
  }

  @Test
  void isForOnConnectAlone() throws Exception {
    try (TestServer server =
            TestServer.start(Container.JETTY, Applications.scripted(streams::add));
        StreamClient client = server.stream("/scripted")) {
      client.next();
      SseStream open = streams.poll(10, TimeUnit.SECONDS);
      assertThat(open).isNotNull();
      assertThatIllegalStateException()
          .isThrownBy(() -> open.reject(403, "Too late."))
          .withMessageContaining("close()");
      assertThat(open.isOpen()).isTrue();
    }
  }
}
