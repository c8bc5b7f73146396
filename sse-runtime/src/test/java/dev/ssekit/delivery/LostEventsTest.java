package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.annotations.Overflow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LostEventsTest {
  private static final Map<String, String> FOR_ME = Map.of("channel", "mine");
  private static final Map<String, List<String>> MINE = Map.of("channel", List.of("mine"));

  @Test
  void areAGapInItsPlaceForEveryClientWhateverItWants() throws IOException {
    try (Endpoint endpoint = endpoint(Endpoint.WIDE, Overflow.DISCONNECT)) {
      SimulatedTransport all = opened(endpoint, Map.of("channel", List.of("mine", "others")));
      SimulatedTransport mine = opened(endpoint, MINE);
      SimulatedTransport others = opened(endpoint, Map.of("channel", List.of("others")));
      endpoint.broadcast("1");
      endpoint.broadcast("2", FOR_ME);
      all.write();
      endpoint.lose("e-9");
      endpoint.broadcast("3", FOR_ME);
      for (SimulatedTransport client : List.of(all, mine, others)) {
        client.write();
      }
      assertThat(all.data()).containsExactly("1", "2", gap("e-2", "e-9"), "3");
      assertThat(mine.data()).containsExactly("1", "2", gap("e-2", "e-9"), "3");
      assertThat(others.data()).containsExactly("1", gap("e-1", "e-9"));
      assertThat(others.text())
          .endsWith("id: e-9\nevent: gap\ndata: " + gap("e-1", "e-9") + "\n\n");
      assertThat(endpoint.delivery().counters().broadcast()).isEqualTo(3);
      assertThat(endpoint.delivery().counters().delivered()).isEqualTo(7);
    }
  }

  @Test
  void areAGapForThoseWhoResumeFromBeforeIt() throws IOException {
    try (Endpoint endpoint = endpoint(Endpoint.WIDE, Overflow.DISCONNECT)) {
      endpoint.broadcast("1");
      endpoint.broadcast("2");
      endpoint.lose("e-9");
      endpoint.broadcast("3");
      SimulatedTransport early = opened(endpoint, "e-1");
      SimulatedTransport before = opened(endpoint, "e-2");
      SimulatedTransport after = opened(endpoint, "e-9");
      assertThat(early.data()).containsExactly("2", gap("e-2", "e-9"), "3");
      assertThat(before.data()).containsExactly(gap("e-2", "e-9"), "3");
      assertThat(after.data()).containsExactly("3");
    }
  }

  @Test
  void areTwoGapsWhereTheyAreLostTwice() throws IOException {
    try (Endpoint endpoint = endpoint(Endpoint.WIDE, Overflow.KEEP_LATEST)) {
      SimulatedTransport client = opened(endpoint, Map.of());
      endpoint.lose("e-5");
      endpoint.lose("e-9");
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-5"), gap("e-5", "e-9"));
    }
  }

  @Test
  void areNotHiddenByTheLatestOfAKey() throws IOException {
    try (Endpoint endpoint = endpoint(new Bounds(3, 1 << 20), Overflow.KEEP_LATEST)) {
      SimulatedTransport client = opened(endpoint, Map.of());
      for (int i = 1; i <= 3; i++) {
        endpoint.broadcastAbout("acme", Integer.toString(i));
        endpoint.lose("lost-" + i);
      }
      client.write();
      assertThat(client.data())
          .containsExactly(
              gap("e-0", "lost-1"), gap("lost-1", "lost-2"), "3", gap("e-3", "lost-3"));
    }
  }

  @Test
  void comeToTheApplicationOnceTheClientIsTold() throws IOException {
    try (Endpoint endpoint = endpoint(Endpoint.WIDE, Overflow.DISCONNECT)) {
      List<ToldGap> gaps = new CopyOnWriteArrayList<>();
      SimulatedTransport client = endpoint.connect(Map.of());
      client
          .connection()
          .whenGap(gap -> {
            client.send("state after " + gap.to());
            gaps.add(gap);
          });
      client.open();
      client.write();
      endpoint.lose("e-9");
      assertThat(gaps).isEmpty();
      client.write();
      await().until(() -> gaps.size() == 1);
      endpoint.broadcast("1");
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-9"), "state after e-9", "1");
      assertThat(gaps).containsExactly(new ToldGap(Optional.of("e-0"), "e-9", "lost"));
    }
  }

  @Test
  void occupyAFewThreadsHoweverManyClientsThereAre() throws Exception {
    try (Endpoint endpoint = endpoint(Endpoint.WIDE, Overflow.DISCONNECT)) {
      CountDownLatch held = new CountDownLatch(1);
      List<String> threads = new CopyOnWriteArrayList<>();
      List<SimulatedTransport> clients = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        SimulatedTransport client = endpoint.connect(Map.of());
        client
            .connection()
            .whenGap(gap -> {
              threads.add(Thread.currentThread().getName());
              awaitLatch(held);
            });
        client.open();
        client.write();
        clients.add(client);
      }
      for (int round = 1; round <= 5; round++) {
        endpoint.lose("lost-" + round);
        for (SimulatedTransport client : clients) {
          client.write();
        }
      }
      await().until(() -> threads.size() == 4);
      held.countDown();
      await().until(() -> threads.size() == 44);
      assertThat(clients).allSatisfy(client -> assertThat(client.data()).hasSize(5));
    }
  }

  private static Endpoint endpoint(Bounds bounds, Overflow overflow) {
    return Endpoint.replaying(100, 64, bounds, overflow);
  }

  private static SimulatedTransport opened(Endpoint endpoint, Map<String, List<String>> metadata)
      throws IOException {
    SimulatedTransport client = endpoint.open(metadata);
    client.write();
    return client;
  }

  private static SimulatedTransport opened(Endpoint endpoint, String lastId) throws IOException {
    SimulatedTransport client = endpoint.resume(lastId, Map.of());
    client.write();
    return client;
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String gap(String from, String to) {
    return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"reason\":\"lost\"}";
  }
}
