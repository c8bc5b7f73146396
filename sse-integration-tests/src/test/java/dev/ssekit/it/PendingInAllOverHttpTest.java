package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.ScriptedSse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What single clients are sent has a bound in all ({@code sse.max-pending-bytes-in-all}). */
class PendingInAllOverHttpTest {
  private static final int BOUND = 1000;

  private final BlockingQueue<SseStream> streams = new LinkedBlockingQueue<>();

  @ParameterizedTest
  @EnumSource(Container.class)
  void endsTheStreamThatIsSentMoreAndNoOther(Container container) throws Exception {
    try (TestServer server = start(container);
        StreamClient greedy = server.stream("/scripted")) {
      greedy.next();
      SseStream sentTooMuch = streams.poll(10, TimeUnit.SECONDS);
      assertThat(sentTooMuch).isNotNull();
      try (StreamClient other = server.stream("/scripted")) {
        other.next();
        SseStream sentLittle = streams.poll(10, TimeUnit.SECONDS);
        assertThat(sentLittle).isNotNull();
        sentTooMuch.send("direct", "x".repeat(BOUND));
        List<String> block = greedy.next();
        while (!isEnd(block)) {
          assertThat(block).noneMatch(line -> line.startsWith("data:"));
          block = greedy.next();
        }
        sentLittle.send("direct", "little");
        assertThat(other.nextData()).isEqualTo("little");
        server.tick("/scripted", "for all");
        assertThat(other.nextData()).isEqualTo("for all");
        assertThat(server.get("/scripted/stats").body()).contains("\"pendingLimitReached\":1,");
        assertThat(server.hub().endpoint("/scripted").connections()).isEqualTo(1);
      }
    }
  }

  /** In order, or with the connection. */
  private static boolean isEnd(List<String> block) {
    return block.equals(StreamClient.END) || block.get(0).startsWith("<");
  }

  private TestServer start(Container container) throws Exception {
    SseLimits limits = SseLimits.builder().maxPendingBytesInAll(BOUND).build();
    return TestServer.start(
        container,
        Applications.configured(config -> config.limits(limits), ScriptedSse.class)
            .register(Applications.binding((OnConnectScript) streams::add)));
  }
}
