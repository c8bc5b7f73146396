package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.faults.Publisher.Outcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** The checks of what clients have received against what was broadcast. */
final class Delivered {
  static final Comparator<String> BY_ID =
      Comparator.<String>comparingLong(id -> part(id, 0)).thenComparingLong(id -> part(id, 1));

  private Delivered() {}

  /** Broadcasts one more, again until it is accepted, and waits until all clients have it. */
  static void awaitEnd(Node node, String data, List<ReconnectingClient> clients) {
    await().atMost(Patience.LONG).until(() -> isAccepted(node, data));
    try {
      await()
          .atMost(Patience.LONG)
          .until(() -> clients.stream().allMatch(client -> client.hasReceived(data)));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "received: "
              + clients.stream().map(ReconnectingClient::count).toList()
              + ", failures: "
              + clients.stream().map(ReconnectingClient::failure).toList(),
          e);
    }
  }

  private static boolean isAccepted(Node node, String data) {
    CompletionStage<Boolean> accepted =
        node.feed().broadcast("end", data).handle((broadcast, failure) -> failure == null);
    return accepted.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** No gap, no duplicate, the same order on every client; refused ones nowhere. */
  static void assertExactlyOnce(List<Outcome> outcomes, List<ReconnectingClient> clients) {
    List<Received> first = clients.get(0).received();
    assertThat(first).as("gaps").noneMatch(Received::isGap);
    assertInOrder(first);
    assertNothingInvented(outcomes, first);
    Set<String> missing = acceptedIds(outcomes);
    first.forEach(event -> missing.remove(event.id()));
    assertThat(missing).as("accepted, and not received").isEmpty();
    for (ReconnectingClient client : clients) {
      assertThat(client.failure()).isEmpty();
      assertThat(client.received()).as("the same order on every client").isEqualTo(first);
    }
  }

  /** Ids that grow: no event twice, none out of order. */
  static void assertInOrder(List<Received> received) {
    String last = "0-0";
    for (Received event : received) {
      if (!event.isGap()) {
        assertThat(event.id()).usingComparator(BY_ID).isGreaterThan(last);
        last = event.id();
      }
    }
  }

  /** Each accepted one under its id, those of unknown outcome once at most, refused ones never. */
  static void assertNothingInvented(List<Outcome> outcomes, List<Received> received) {
    Map<String, Outcome> byData = new HashMap<>();
    outcomes.forEach(outcome -> byData.put(outcome.data(), outcome));
    Set<String> seen = new HashSet<>();
    for (Received event : received) {
      if (event.name().equals("tick")) {
        Outcome outcome = byData.get(event.data());
        assertThat(outcome).as(event.data()).isNotNull();
        assertThat(seen.add(event.data())).as("once: %s", event.data()).isTrue();
        if (outcome != null) {
          assertThat(outcome.isUnknown() || event.id().equals(outcome.id()))
              .as("%s as %s", outcome, event)
              .isTrue();
        }
      }
    }
  }

  /** The ids of the accepted ones. */
  static Set<String> acceptedIds(List<Outcome> outcomes) {
    Set<String> ids = new HashSet<>();
    outcomes.stream().flatMap(outcome -> Stream.ofNullable(outcome.id())).forEach(ids::add);
    return ids;
  }

  private static long part(String id, int index) {
    return Long.parseLong(id.split("-", 2)[index]);
  }
}
