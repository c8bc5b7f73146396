package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.faults.Publisher.Outcome;
import dev.ssekit.redis.RedisProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The connections of one node to Redis break again and again while that node and another broadcast
 * 100 events/s each.
 */
@Tag("faults")
class CutWireTest {
  private static final int PER_SECOND = 100;

  /** 200 events/s for 500 s, far above any outage here. */
  private static final int RETENTION = Feed.REPLAY;

  @Test
  void losesNothingWhereConnectionsAreCutAndRestored() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Wire wire = Wire.to(redis.port());
        Node cutOff = Node.start(NodeSettings.over(wire.url(), RETENTION));
        Node other = Node.start(NodeSettings.over(redis.url(), RETENTION));
        ReconnectingClient atCutOff = ReconnectingClient.open(cutOff.uri());
        ReconnectingClient atOther = ReconnectingClient.open(other.uri());
        Publisher one = Publisher.start(cutOff, "one", PER_SECOND);
        Publisher two = Publisher.start(other, "two", PER_SECOND)) {
      for (int round = 0; round < 3; round++) {
        one.awaitAccepted(30);
        int refused = one.refused().size();
        wire.cut();
        two.awaitAccepted(50);
        await().atMost(Patience.LONG).until(() -> one.refused().size() > refused);
        wire.restore();
      }
      assertNothingIsLost(other, one, two, List.of(atCutOff, atOther));
    }
  }

  @Test
  void losesNothingWhereConnectionsAreCutInTheMiddleOfAReply() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Wire wire = Wire.to(redis.port());
        Node cutOff = Node.start(NodeSettings.over(wire.url(), RETENTION));
        Node other = Node.start(NodeSettings.over(redis.url(), RETENTION));
        ReconnectingClient atCutOff = ReconnectingClient.open(cutOff.uri());
        ReconnectingClient atOther = ReconnectingClient.open(other.uri());
        Publisher one = Publisher.start(cutOff, "one", PER_SECOND);
        Publisher two = Publisher.start(other, "two", PER_SECOND)) {
      for (long bytes : new long[] {1, 17, 101, 257, 1009, 4099}) {
        one.awaitAccepted(20);
        wire.cutAfter(bytes);
        await().atMost(Patience.LONG).until(wire::isCut);
        wire.restore();
      }
      assertNothingIsLost(other, one, two, List.of(atCutOff, atOther));
    }
  }

  private static void assertNothingIsLost(
      Node node, Publisher one, Publisher two, List<ReconnectingClient> clients)
      throws InterruptedException {
    one.awaitAccepted(30);
    one.stop();
    two.stop();
    Delivered.awaitEnd(node, "the end", clients);
    assertThat(two.accepted()).as("of the node that was not cut off").isEqualTo(two.outcomes());
    List<Outcome> outcomes = new ArrayList<>(one.outcomes());
    outcomes.addAll(two.outcomes());
    Delivered.assertExactlyOnce(outcomes, clients);
    assertThat(clients).allMatch(client -> client.timesOpened() == 1);
  }
}
