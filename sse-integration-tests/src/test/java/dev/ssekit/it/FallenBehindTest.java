package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.LatestSse;
import dev.ssekit.it.endpoints.NewestSse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients that stop reading and then read on, of endpoints that keep them. */
class FallenBehindTest {

  @OnEachTransport
  void isToldOfEachGapAndGoesOnWithTheNewestEvents(Container container, boolean nonBlocking)
      throws Exception {
    try (FallenBehind client =
        FallenBehind.open(container, nonBlocking, "/newest", NewestSse.class)) {
      while (!client.isReached()) {
        client.broadcast("tick", String.valueOf(client.broadcast()), "");
      }
      List<List<String>> events = client.readOn();
      assertThat(missingIn(events, client.ids())).isPositive().isEqualTo(client.dropped());
      assertThat(events.subList(events.size() - FallenBehind.BOUND, events.size()))
          .noneMatch(FallenBehind::isGap);
      client.assertBothGoOn();
    }
  }

  @OnEachTransport
  void getsTheLatestOfEachNameAndKey(Container container, boolean nonBlocking) throws Exception {
    try (FallenBehind client =
        FallenBehind.open(container, nonBlocking, "/latest", LatestSse.class)) {
      Map<String, String> latest = new LinkedHashMap<>();
      while (!client.isReached()) {
        broadcastRound(client, latest);
      }
      broadcast(client, "listed", "umbrella", latest);
      for (int round = 0; round < 2 * FallenBehind.BOUND; round++) {
        broadcastRound(client, latest);
      }
      List<List<String>> events = client.readOn();
      assertThat(events).noneMatch(FallenBehind::isGap);
      assertThat(events)
          .extracting(FallenBehind::id)
          .isSubsetOf(client.ids())
          .doesNotHaveDuplicates();
      assertThat(latestIn(events)).isEqualTo(latest);
      assertThat(client.dropped()).isPositive().isEqualTo(client.broadcast() - events.size());
      client.assertBothGoOn();
    }
  }

  /** How many events are missing; each is behind a gap that says so, and nothing else is. */
  private static int missingIn(List<List<String>> events, List<String> ids) {
    int missing = 0;
    int last = 0;
    for (List<String> event : events) {
      if (FallenBehind.isGap(event)) {
        String from = ids.get(last);
        String to = FallenBehind.id(event);
        assertThat(event)
            .contains(
                "data: {\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"reason\":\"overflow\"}");
        assertThat(ids.subList(last + 1, ids.size())).contains(to);
        missing += ids.indexOf(to) - last;
        last = ids.indexOf(to);
      } else {
        last++;
        assertThat(FallenBehind.id(event)).isEqualTo(ids.get(last));
      }
    }
    return missing;
  }

  private static void broadcastRound(FallenBehind client, Map<String, String> latest)
      throws Exception {
    for (String event : List.of("bid", "ask")) {
      for (String key : List.of("acme", "initech")) {
        broadcast(client, event, key, latest);
      }
    }
  }

  private static void broadcast(
      FallenBehind client, String event, String key, Map<String, String> latest) throws Exception {
    client.broadcast(event, key, key);
    latest.put(event + " " + key, client.ids().get(client.broadcast()));
  }

  /** The last id of each name and key. */
  private static Map<String, String> latestIn(List<List<String>> events) {
    Map<String, String> latest = new LinkedHashMap<>();
    for (List<String> event : events) {
      String key = FallenBehind.field(event, "data: ").split(" ", 2)[0];
      latest.put(FallenBehind.field(event, "event: ") + " " + key, FallenBehind.id(event));
    }
    return latest;
  }
}
