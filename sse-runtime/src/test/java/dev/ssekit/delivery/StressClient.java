package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the stress test, which knows what it should have received. */
final class StressClient {
  private static final String DIRECT = "d";
  private static final Pattern EXPIRED =
      Pattern.compile("\\{\"from\":.*,\"to\":\"(.*)\",\"reason\":\"expired\"}");

  private final PipedClient client;
  private final Metadata metadata;

  // The visitor's thread.
  private final List<String> sent = new ArrayList<>();
  private boolean refused;
  private boolean closed;
  private boolean changed;

  StressClient(Delivery delivery, Map<String, List<String>> metadata) {
    this.client = PipedClient.connect(delivery, metadata);
    this.metadata = client.connection().metadata();
  }

  void start(DeliveryThreads threads) {
    client.start(threads);
  }

  void refuse() {
    refused = true;
    client.connection().abort();
  }

  void send() {
    String data = DIRECT + sent.size();
    if (client.send(data)) {
      sent.add(data);
    }
  }

  /** From here on only the order of what arrives is known, not where it begins. */
  void change(String channel) {
    changed = true;
    metadata.set("channel", List.of(channel));
  }

  void stall() {
    client.stall();
  }

  void resume() {
    client.resume();
  }

  void leave() {
    client.leave();
  }

  void abort() {
    client.connection().abort();
  }

  void close() {
    client.connection().close();
    closed = true;
  }

  boolean hasEnded() {
    return refused || client.hasEnded();
  }

  /** Whether it has received this event, or has ended and never will. */
  boolean isOver(String last) {
    return hasEnded() || client.hasReceived(last);
  }

  /** Compares what has arrived with the log, and tells how many events did. */
  int check(PublishedLog log, String run) {
    List<String> received = client.data();
    List<String> direct = received.stream().filter(data -> data.startsWith(DIRECT)).toList();
    assertThat(direct).as(run).isEqualTo(sent.subList(0, direct.size()));
    List<String> broadcast = received.stream().filter(data -> !data.startsWith(DIRECT)).toList();
    if (changed) {
      List<String> events = broadcast.stream().filter(data -> !data.startsWith("{")).toList();
      assertThat(log.places(events)).as(run).isSorted().doesNotHaveDuplicates();
    } else {
      assertNoGap(log, client.position(), broadcast, run);
    }
    if (closed) {
      assertThat(client.parsed().isUnfinished()).as(run).isFalse();
    }
    return received.size();
  }

  /** Where the log has moved on before the client could be written to, it is told, and goes on. */
  private void assertNoGap(PublishedLog log, String from, List<String> received, String run) {
    List<String> expected = log.after(from, metadata, received.size());
    int same = 0;
    while (same < Math.min(received.size(), expected.size())
        && received.get(same).equals(expected.get(same))) {
      same++;
    }
    List<String> rest = received.subList(same, received.size());
    Matcher gap = EXPIRED.matcher(rest.isEmpty() ? "" : rest.get(0));
    if (gap.matches()) {
      assertNoGap(log, gap.group(1), rest.subList(1, rest.size()), run);
      return;
    }
    // From the first difference on, since there may be thousands.
    assertThat(rest.stream().limit(10).toList())
        .as("after %s events, %s", same, run)
        .isEqualTo(expected.stream().skip(same).limit(10).toList());
  }
}
