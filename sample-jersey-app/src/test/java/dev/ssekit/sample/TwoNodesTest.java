package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The jar, twice, over a real Redis: {@code SSE_BROADCAST_TOKEN=a-demonstration-token REDIS_URL=...
 * PORT=... java -jar sample-jersey-app.jar}.
 */
@Tag("faults")
@Timeout(180)
final class TwoNodesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Pattern NODE = Pattern.compile("\"node\":\"([^\"]+)\"");

  /** Whatever else the machine is busy with, a client of the other node may wait longer by this. */
  private static final Duration MORE_THAN_AT_THE_SAME_NODE = Duration.ofMillis(50);

  private RedisProcess redis;
  private SampleProcess one;
  private SampleProcess two;

  @BeforeEach
  void start() throws Exception {
    redis = RedisProcess.start("appendonly yes", "appendfsync always");
    one = startNode();
    two = startNode();
  }

  @AfterEach
  void stop() {
    if (one != null) {
      one.close();
    }
    if (two != null) {
      two.close();
    }
    redis.close();
  }

  @Test
  void bringsWhatOneIsSentToTheClientsOfTheOther() throws Exception {
    try (Listener listener = Listener.open(two.uri().resolve("events"))) {
      List<Long> other = new ArrayList<>();
      List<Long> same = new ArrayList<>();
      // By turns, so that both have the same share of whatever else the machine does.
      for (int i = 0; i < 150; i++) {
        other.add(microsToArrive(one, "to the other " + i, listener));
        same.add(microsToArrive(two, "to the same " + i, listener));
      }
      other.sort(null);
      same.sort(null);
      System.out.printf(
          "From a POST on one node to a client of the other: median %.1f ms, 99th percentile %.1f"
              + " ms of %d; of the same: median %.1f ms%n",
          median(other) / 1e3,
          other.get(other.size() * 99 / 100) / 1e3,
          other.size(),
          median(same) / 1e3);
      assertThat(median(other) - median(same))
          .isLessThan(TimeUnit.NANOSECONDS.toMicros(MORE_THAN_AT_THE_SAME_NODE.toNanos()));
      assertThat(listener.received("gap")).isEmpty();
      awaitStatistics(two, "\"broadcast\":300", "\"delivered\":300");
    }
  }

  private static long microsToArrive(SampleProcess node, String data, Listener listener)
      throws InterruptedException {
    long sent = System.nanoTime();
    assertThat(post(node, data).statusCode()).isEqualTo(202);
    long received = listener.awaitNewest("update", data, PATIENCE);
    return TimeUnit.NANOSECONDS.toMicros(received - sent);
  }

  private static long median(List<Long> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  @Test
  void missesNothingWhereOneIsKilledAndItsClientMovesToTheOther() throws Exception {
    String dying = node(one);
    String staying = node(two);
    try (Listener listener = Listener.open(one.uri().resolve("events"))) {
      awaitStatistics(two, "\"cluster\":1", "\"" + dying + "\":1", "\"" + staying + "\":0");
      for (int i = 0; i < 50; i++) {
        assertThat(post(two, "post " + i).statusCode()).isEqualTo(202);
        if (i == 20) {
          listener.awaitNewest("update", "post 20", PATIENCE);
          one.kill();
        }
      }
      await().atMost(PATIENCE).until(() -> !listener.isOpen());
      // What a node has not read when a client comes, it delivers and does not replay.
      awaitStatistics(two, "\"broadcast\":50");
      try (Listener moved = Listener.resume(two.uri().resolve("events"), listener.lastId())) {
        assertThat(post(two, "the end").statusCode()).isEqualTo(202);
        moved.awaitNewest("update", "the end", PATIENCE);

        List<String> all = new ArrayList<>(listener.data("update"));
        all.addAll(moved.data("update"));
        List<String> posted =
            new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> "post " + i).toList());
        posted.add("the end");
        assertThat(all).isEqualTo(posted);
        assertThat(moved.received("gap")).isEmpty();
        awaitStatistics(two, "\"cluster\":1", "\"nodes\":{\"" + staying + "\":1}");
        awaitStatistics(two, "\"replayed\":" + (50 - listener.data("update").size()));
      }
    }
  }

  @Test
  void survivesThatRedisIsKilledAndComesBack() throws Exception {
    try (Listener atOne = Listener.open(one.uri().resolve("events"));
        Listener atTwo = Listener.open(two.uri().resolve("events"))) {
      assertThat(post(one, "before").statusCode()).isEqualTo(202);
      awaitStatistics(one, "\"cluster\":2", "\"type\":\"redis\"", "\"state\":\"available\"");
      redis.kill();
      awaitStatistics(one, "\"state\":\"unavailable\"");
      awaitStatistics(two, "\"state\":\"unavailable\"");
      assertThat(post(one, "refused").statusCode()).isEqualTo(503);
      HttpResponse<String> alert = one.client().get("trigger-event");
      assertThat(alert.statusCode()).isEqualTo(503);
      assertThat(alert.body()).contains("The log says why.");
      redis.restart();
      awaitStatistics(one, "\"state\":\"available\"", "\"cluster\":2");
      awaitStatistics(two, "\"state\":\"available\"", "\"cluster\":2");
      assertThat(post(one, "after").statusCode()).isEqualTo(202);
      atOne.awaitNewest("update", "after", PATIENCE);
      atTwo.awaitNewest("update", "after", PATIENCE);
      for (Listener listener : List.of(atOne, atTwo)) {
        assertThat(listener.isOpen()).isTrue();
        assertThat(listener.data("update")).containsExactly("before", "after");
        assertThat(listener.received("gap")).isEmpty();
      }
    }
  }

  @Test
  void keepsToTheBackendThatIsNamed() throws Exception {
    try (SampleProcess alone = startNode(Map.of("SSE_BACKEND", "memory"))) {
      assertThat(statistics(alone)).contains("\"type\":\"memory\"");
    }
  }

  /** Announces itself each second, so that statistics soon tell of it. */
  private SampleProcess startNode() throws Exception {
    return startNode(Map.of("SSE_CLEANUP_INTERVAL", "1"));
  }

  private SampleProcess startNode(Map<String, String> settings) throws Exception {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("REDIS_URL", redis.url());
    SampleProcess node =
        SampleProcess.start(environment, "-jar", System.getProperty("sample.jar"))
            .discardingItsLog();
    await().atMost(PATIENCE).until(() -> node.client().get("ready").statusCode() == 200);
    return node;
  }

  private static HttpResponse<String> post(SampleProcess node, String data) {
    return node.client()
        .broadcast(
            "events", SampleProcess.TOKEN, "{\"event\": \"update\", \"data\": \"" + data + "\"}");
  }

  private static String statistics(SampleProcess node) {
    return node.client().get("events/stats").body();
  }

  private static String node(SampleProcess asked) {
    Matcher node = NODE.matcher(statistics(asked));
    assertThat(node.find()).isTrue();
    return node.group(1);
  }

  private static void awaitStatistics(SampleProcess asked, String... parts) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(statistics(asked)).contains(parts));
  }
}
