package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 500 events/s, of which Redis keeps some 300: a node that stands still for seconds misses many. It
 * publishes nothing itself, so that Redis is trimmed to what the other node keeps, and it holds all
 * that it finds there until its clients have had it.
 */
@Tag("faults")
class FrozenNodeTest {
  private static final int PER_SECOND = 500;
  private static final int MISSED = 1500;

  @Test
  void tellsOneGapAndGoesOnWithTheOldestKeptEvent() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node publishing = Node.start(settings(redis, ShortFeed.REPLAY));
        NodeProcess frozen = NodeProcess.start(settings(redis, MISSED));
        ReconnectingClient one = ReconnectingClient.open(frozen.uri());
        ReconnectingClient two = ReconnectingClient.open(frozen.uri());
        Publisher before = Publisher.start(publishing, "before", 50)) {
      List<ReconnectingClient> clients = List.of(one, two);
      before.awaitAccepted(30);
      before.stop();
      Delivered.awaitEnd(publishing, "read before", clients);
      frozen.freeze();
      List<Publisher.Outcome> missed;
      try (Publisher meanwhile = Publisher.start(publishing, "meanwhile", PER_SECOND)) {
        meanwhile.awaitAccepted(MISSED);
        meanwhile.stop();
        missed = meanwhile.accepted();
      }
      List<String> kept = Logs.ids(redis, ShortFeed.PATH);
      frozen.thaw();
      // Before anything more is published, for which Redis would trim again.
      String last = kept.get(kept.size() - 1);
      await()
          .atMost(Patience.LONG)
          .until(() -> clients.stream().allMatch(client -> client.lastId().equals(last)));
      Delivered.awaitEnd(publishing, "the end", clients);

      Set<String> expected = new HashSet<>(Delivered.acceptedIds(before.outcomes()));
      expected.addAll(kept);
      assertThat(kept).hasSizeLessThan(missed.size()).isSubsetOf(Delivered.acceptedIds(missed));
      for (ReconnectingClient client : clients) {
        assertThat(client.gaps())
            .singleElement()
            .matches(gap -> gap.data().contains("\"lost\""))
            .matches(gap -> gap.id().equals(kept.get(0) + "~"));
        Delivered.assertInOrder(client.received());
        assertThat(client.events()).extracting(Received::id).containsAll(expected);
        assertThat(client.data()).doesNotContain("meanwhile:0");
        assertThat(client.received()).isEqualTo(one.received());
        assertThat(client.timesOpened()).isOne();
      }
    }
  }

  private static NodeSettings settings(RedisProcess redis, int retention) {
    return NodeSettings.over(redis.url(), retention).ofTheShortFeed();
  }
}
