package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaxAgeTest {
  private static final int STREAMS = 4;

  /** Fewer than an endpoint replays. */
  private static final int BETWEEN_STREAMS = 20;

  @ParameterizedTest
  @EnumSource(Container.class)
  void losesAndDoublesNothingForAClientThatComesBackEachTime(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, aging(Duration.ofMillis(300)))) {
      List<String> received = new ArrayList<>();
      String lastId = "";
      int sent = 0;
      for (int streams = 0; streams < STREAMS; streams++) {
        try (StreamClient client = open(server, lastId)) {
          for (int i = 0; i < BETWEEN_STREAMS; i++) {
            broadcast(server, sent++);
          }
          for (List<String> block = client.next();
              !block.equals(StreamClient.END);
              block = client.next()) {
            assertThat(block).doesNotContain("event: gap");
            lastId = value(block, "id: ", lastId);
            String data = value(block, "data: ", "");
            if (!data.isEmpty()) {
              received.add(data);
            }
          }
        }
      }
      String last = String.valueOf(sent);
      broadcast(server, sent++);
      while (received.isEmpty() || !received.get(received.size() - 1).equals(last)) {
        try (StreamClient client = open(server, lastId)) {
          List<String> event = client.nextEvent();
          assertThat(event).doesNotContain("event: gap");
          lastId = value(event, "id: ", lastId);
          String data = value(event, "data: ", "");
          if (!data.isEmpty()) {
            received.add(data);
          }
        }
      }
      assertThat(received).hasSize(sent);
      for (int i = 0; i < sent; i++) {
        assertThat(received.get(i)).isEqualTo(String.valueOf(i));
      }
      assertThat(server.get("/ticker/stats").body()).contains("\"slowClientsDisconnected\":0");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void sendsEachClientAwayWithItsPositionAndATimeOfItsOwn(Container container) throws Exception {
    int clients = 10;
    try (TestServer server = TestServer.start(container, aging(Duration.ofSeconds(1)))) {
      List<StreamClient> opened = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        opened.add(server.stream("/ticker"));
      }
      Set<String> retries = new HashSet<>();
      for (StreamClient client : opened) {
        String position = value(client.next(), "id: ", "");
        List<String> farewell = client.next();
        assertThat(farewell).hasSize(2).contains("id: " + position);
        assertThat(farewell.get(0)).matches("retry: [1-4][0-9]{3}");
        assertThat(client.next()).isEqualTo(StreamClient.END);
        retries.add(farewell.get(0));
        client.close();
      }
      assertThat(retries).hasSizeGreaterThan(clients / 2);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.statistics("/ticker").streamsEndedByAge() == clients);
    }
  }

  private static ResourceConfig aging(Duration age) {
    return Applications.of(TickerSse.class).property("sse.max-connection-age", age);
  }

  private static StreamClient open(TestServer server, String lastId) throws Exception {
    return lastId.isEmpty()
        ? server.stream("/ticker")
        : server.stream("/ticker", "Last-Event-ID", lastId);
  }

  private static void broadcast(TestServer server, int number) throws Exception {
    server
        .hub()
        .broadcast("tick", String.valueOf(number))
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private static String value(List<String> block, String field, String otherwise) {
    return block.stream()
        .filter(line -> line.startsWith(field))
        .map(line -> line.substring(field.length()))
        .findFirst()
        .orElse(otherwise);
  }
}
