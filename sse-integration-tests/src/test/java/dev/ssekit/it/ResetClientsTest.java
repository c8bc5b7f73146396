package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that reset their connections while they are written to. A container serves the next ones
 * with the objects that it had for them; on both transports nothing of the old may reach the new.
 */
@Tag("faults")
@Timeout(120)
class ResetClientsTest {
  private static final String PATH = "/ticker";
  private static final int ROUNDS = 25;
  private static final int RESETS = 100;
  private static final int SUCCESSORS = 20;

  @OnEachTransport
  void harmNobodyWhoComesAfterThem(Container container, boolean nonBlocking) throws Exception {
    try (TestServer server =
        TestServer.start(
            container,
            Applications.configured(c -> c.servletTransport(nonBlocking), TickerSse.class))) {
      for (int round = 0; round < ROUNDS; round++) {
        resetWhileTheyAreWrittenTo(server);
        assertSuccessorsReceive(server, "round " + round);
      }
    }
  }

  private static void resetWhileTheyAreWrittenTo(TestServer server) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < RESETS; i++) {
      RawClient client = RawClient.open(server.uri(PATH));
      client.readFirstBlock();
      clients.add(client);
    }
    for (RawClient client : clients) {
      client.reset();
      server.hub().broadcast("tick", "while they go");
    }
  }

  private static void assertSuccessorsReceive(TestServer server, String data) throws Exception {
    List<StreamClient> successors = new ArrayList<>();
    for (int i = 0; i < SUCCESSORS; i++) {
      successors.add(server.stream(PATH));
    }
    server.hub().broadcast("tick", data);
    for (StreamClient successor : successors) {
      assertThat(nextAfterTheResets(successor)).isEqualTo(data);
      successor.close();
    }
  }

  private static String nextAfterTheResets(StreamClient successor) throws Exception {
    String next = successor.nextData();
    while (next.equals("while they go")) {
      next = successor.nextData();
    }
    return next;
  }
}
