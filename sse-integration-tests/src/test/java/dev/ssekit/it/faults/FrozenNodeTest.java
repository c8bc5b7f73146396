package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.redis.RedisProcess;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 500 events/s, of which Redis keeps some 200: a node that stands still for seconds misses many.
 */
@Tag("faults")
class FrozenNodeTest {
  private static final int PER_SECOND = 500;
  private static final int RETENTION = 200;
  private static final int MISSED = 1500;

  @Test
  void tellsOneGapAndGoesOnWithTheOldestKeptEvent() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node publishing = Node.start(NodeSettings.over(redis.url(), RETENTION));
        NodeProcess frozen = NodeProcess.start(NodeSettings.over(redis.url(), RETENTION));
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
      List<String> kept = Logs.ids(redis);
      frozen.thaw();
      Delivered.awaitEnd(publishing, "the end", clients);

      Set<String> expected = new HashSet<>(Delivered.acceptedIds(before.outcomes()));
      expected.addAll(kept);
      assertThat(kept).hasSizeLessThan(missed.size());
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
}
