package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clients that drop in the middle of a stream and come back while several threads broadcast: each
 * receives the same events in the same order. To repeat a run, give its seed: {@code
 * -Dsse.stress.seed=42}.
 */
class ReconnectingClientsTest {
  private static final int PUBLISHERS = 3;
  private static final int EVENTS = 60;
  private static final int CLIENTS = 3;

  private final long seed = Long.getLong("sse.stress.seed", new Random().nextLong());
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @EnumSource(Container.class)
  void missDoubleAndReorderNothing(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      String start = server.tick("/ticker", "first");
      Map<Integer, List<String>> received = new ConcurrentSkipListMap<>();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        clients.add(
            started(() -> received.put(client, receive(server, start, new Random(seed + client)))));
      }
      List<Thread> publishers = new ArrayList<>();
      for (int i = 0; i < PUBLISHERS; i++) {
        int publisher = i;
        publishers.add(started(() -> publish(server, publisher)));
      }
      for (Thread publisher : publishers) {
        publisher.join();
      }
      server.tick("/ticker", "last");
      for (Thread client : clients) {
        client.join();
      }
      assertThat(failures).as("seed %s", seed).isEmpty();
      List<String> order = received.get(0);
      assertThat(order)
          .as("seed %s", seed)
          .hasSize(PUBLISHERS * EVENTS + 1)
          .doesNotHaveDuplicates();
      assertThat(received.values())
          .as("seed %s", seed)
          .allSatisfy(each -> assertThat(each).isEqualTo(order));
    }
  }

  /** What a client receives that takes a few events, drops, and comes back until it has all. */
  private static List<String> receive(TestServer server, String start, Random random)
      throws Exception {
    Map<String, String> received = new LinkedHashMap<>();
    String lastId = start;
    String last = "";
    while (!last.equals("last")) {
      try (StreamClient client = server.stream("/ticker", "Last-Event-ID", lastId)) {
        for (int events = 1 + random.nextInt(20); events > 0 && !last.equals("last"); events--) {
          List<String> event = client.nextEvent();
          assertThat(event).hasSize(3).contains("event: tick");
          lastId = event.get(0).substring("id: ".length());
          last = event.get(2).substring("data: ".length());
          assertThat(received.put(lastId, last)).as("doubled %s", event).isNull();
        }
      }
    }
    return List.copyOf(received.values());
  }

  private static void publish(TestServer server, int publisher) throws Exception {
    for (int i = 0; i < EVENTS; i++) {
      server.tick("/ticker", publisher + ":" + i);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private Thread started(Work work) {
    Thread thread =
        new Thread(() -> {
          try {
            work.run();
          } catch (Exception | Error e) {
            failures.add(e);
          }
        });
    thread.start();
    return thread;
  }
}
