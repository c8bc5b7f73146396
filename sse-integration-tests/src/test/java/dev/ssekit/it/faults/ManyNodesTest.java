package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.redis.RedisProcess;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without a fault: what reaches whom. 100 events/s. */
@Tag("faults")
class ManyNodesTest {
  private static final int PER_SECOND = 100;

  /** 100 events/s for 1,000 s. */
  private static final int RETENTION = Feed.REPLAY;

  @Test
  void reachesTheClientsOfAllNodes() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node a = Node.start(NodeSettings.over(redis.url(), RETENTION));
        Node b = Node.start(NodeSettings.over(redis.url(), RETENTION));
        Node c = Node.start(NodeSettings.over(redis.url(), RETENTION));
        ReconnectingClient atA = ReconnectingClient.open(a.uri());
        ReconnectingClient atB = ReconnectingClient.open(b.uri());
        ReconnectingClient atC = ReconnectingClient.open(c.uri());
        Publisher publisher = Publisher.start(a, "a", PER_SECOND)) {
      publisher.awaitAccepted(200);
      publisher.stop();
      List<ReconnectingClient> clients = List.of(atA, atB, atC);
      Delivered.awaitEnd(a, "the end", clients);
      assertThat(publisher.accepted()).isEqualTo(publisher.outcomes());
      Delivered.assertExactlyOnce(publisher.outcomes(), clients);
      assertThat(atB.count()).isEqualTo(publisher.outcomes().size() + 1);
    }
  }

  @Test
  void reachesOnAllNodesThoseThatAFilterMatches() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node a = Node.start(NodeSettings.over(redis.url(), RETENTION));
        Node b = Node.start(NodeSettings.over(redis.url(), RETENTION));
        Node c = Node.start(NodeSettings.over(redis.url(), RETENTION));
        ReconnectingClient sports = ReconnectingClient.open(channel(b, "channel=sports"));
        ReconnectingClient both =
            ReconnectingClient.open(channel(c, "channel=sports&channel=news"));
        ReconnectingClient german = ReconnectingClient.open(channel(b, "channel=news&lang=de"));
        ReconnectingClient none = ReconnectingClient.open(c.uri())) {
      broadcast(a, "1", Map.of("channel", "sports"));
      broadcast(b, "2", Map.of("channel", "news"));
      broadcast(c, "3", Map.of("channel", "news", "lang", "de"));
      broadcast(a, "4", Map.of("channel", "news", "lang", "en"));
      broadcast(a, "5", Map.of());
      Delivered.awaitEnd(a, "the end", List.of(sports, both, german, none));
      assertThat(sports.data()).containsExactly("1", "5", "the end");
      assertThat(both.data()).containsExactly("1", "2", "5", "the end");
      assertThat(german.data()).containsExactly("2", "3", "5", "the end");
      assertThat(none.data()).containsExactly("5", "the end");
    }
  }

  @Test
  void keepsTwoPrefixesApart() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node one = Node.start(withPrefix(redis, "one"));
        Node two = Node.start(withPrefix(redis, "two"));
        ReconnectingClient atOne = ReconnectingClient.open(one.uri());
        ReconnectingClient atTwo = ReconnectingClient.open(two.uri())) {
      broadcast(one, "of one", Map.of());
      broadcast(two, "of two", Map.of());
      Delivered.awaitEnd(one, "the end of one", List.of(atOne));
      Delivered.awaitEnd(two, "the end of two", List.of(atTwo));
      assertThat(atOne.data()).containsExactly("of one", "the end of one");
      assertThat(atTwo.data()).containsExactly("of two", "the end of two");
    }
  }

  private static NodeSettings withPrefix(RedisProcess redis, String prefix) {
    return NodeSettings.over(redis.url(), RETENTION).with("sse.redis-prefix", prefix);
  }

  private static URI channel(Node node, String query) {
    return URI.create(node.uri() + "?" + query);
  }

  private static void broadcast(Node node, String data, Map<String, String> filter)
      throws Exception {
    node.feed().broadcast("tick", data, filter).toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
