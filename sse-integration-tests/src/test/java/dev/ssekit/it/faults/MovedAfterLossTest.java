package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.faults.Publisher.Outcome;
import dev.ssekit.redis.RedisProcess;
import io.lettuce.core.XTrimArgs;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A client that has been told of a loss moves to a node that has lost nothing: 100 events/s, of
 * which all are kept.
 */
@Tag("faults")
class MovedAfterLossTest {
  private static final int PER_SECOND = 100;
  private static final int RETENTION = 10_000;
  private static final String LOG = "{sse}:" + Feed.PATH + ":log";

  @Test
  void hasNoOtherGapOnANodeThatWasStartedAfterRedisCameBackEmpty() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node first =
            Node.start(NodeSettings.over(redis.url(), RETENTION).with("sse.drain-time", "PT1S"))) {
      AtomicReference<URI> node = new AtomicReference<>(first.uri());
      try (ReconnectingClient client = ReconnectingClient.open("", node::get)) {
        Delivered.awaitEnd(first, "before", List.of(client));
        redis.kill();
        redis.restart();
        await().atMost(Patience.LONG).until(() -> !client.gaps().isEmpty());
        try (Node second = Node.start(NodeSettings.over(redis.url(), RETENTION))) {
          node.set(second.uri());
          first.hub().drain().toCompletableFuture().get(60, TimeUnit.SECONDS);
          await().atMost(Patience.LONG).until(() -> client.timesOpened() == 2);
          Delivered.awaitEnd(second, "after", List.of(client));
          assertThat(client.gaps()).singleElement().matches(gap -> gap.data().contains("\"lost\""));
          assertThat(client.data()).containsExactly("before", "after");
        }
      }
    }
  }

  @Test
  void hasNoOtherGapOnANodeThatHadReadWhatWasTrimmed() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Wire wire = Wire.to(redis.port());
        Node behind = Node.start(NodeSettings.over(wire.url(), RETENTION));
        Node reading = Node.start(NodeSettings.over(redis.url(), RETENTION));
        ReconnectingClient toldOfALoss = ReconnectingClient.open(behind.uri());
        ReconnectingClient complete = ReconnectingClient.open(reading.uri())) {
      Delivered.awaitEnd(reading, "before", List.of(toldOfALoss, complete));
      wire.cut();
      List<Outcome> missed;
      try (Publisher publisher = Publisher.start(reading, "missed", PER_SECOND)) {
        publisher.awaitAccepted(50);
        publisher.stop();
        missed = publisher.accepted();
      }
      Delivered.awaitEnd(reading, "read", List.of(complete));
      redis.ask(commands -> commands.xtrim(LOG, XTrimArgs.Builder.maxlen(20)));
      List<String> kept = Logs.ids(redis);
      assertThat(missed).extracting(Outcome::id).contains(kept.get(0));
      wire.restore();
      await().atMost(Patience.LONG).until(() -> !toldOfALoss.gaps().isEmpty());

      String position = toldOfALoss.gaps().get(0).id();
      try (ReconnectingClient moved = ReconnectingClient.resume(position, reading.uri())) {
        Delivered.awaitEnd(reading, "after", List.of(toldOfALoss, complete, moved));
        assertThat(moved.gaps()).isEmpty();
        assertThat(complete.gaps()).isEmpty();
        assertThat(toldOfALoss.gaps()).hasSize(1);
        List<Received> all = complete.received();
        assertThat(moved.received()).isEqualTo(all.subList(all.size() - 21, all.size()));
        assertThat(toldOfALoss.data()).doesNotHaveDuplicates();
      }
    }
  }
}
