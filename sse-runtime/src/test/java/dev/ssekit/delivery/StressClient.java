package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** A client of the stress test, which knows what it should have received. */
final class StressClient {
  private static final String DIRECT = "d";
  private static final Pattern OVERFLOW = Pattern.compile("\"reason\":\"overflow\"");
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(data -> Integer.parseInt(data.substring(1)));

  private static final String NAME = "name";
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  private final Delivery delivery;
  private final IntSupplier published;
  private final String name = Integer.toString(CLIENTS.incrementAndGet());
  private final ThreadedClient client;
  private final Metadata metadata;

  // The visitor's thread.
  private final List<String> sent = new ArrayList<>();
  private boolean refused;
  private boolean closed;
  private boolean changed;
  private int lastAllowed = Integer.MAX_VALUE;

  /**
   * @param published the number of the newest event that is, or is about to be, broadcast
   */
  StressClient(Delivery delivery, ThreadedClient client, IntSupplier published) {
    this.delivery = delivery;
    this.published = published;
    this.client = client;
    this.metadata = client.connection().metadata();
    this.metadata.set(NAME, List.of(name));
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

  /** Whoever is to be thrown out is sent nothing that is broadcast from now on. */
  void disconnect() {
    delivery.disconnect(new Disconnect(Map.of(NAME, name), "out"));
    lastAllowed = published.getAsInt();
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
  int check(PublishedLog log, Overflow overflow, String run) {
    assertThat(client.faults()).as(run).isEmpty();
    List<String> received = client.data();
    List<String> direct = received.stream().filter(data -> data.startsWith(DIRECT)).toList();
    List<String> broadcast = received.stream().filter(data -> data.startsWith("b")).toList();
    assertThat(broadcast).as(run).allMatch(this::isAllowed);
    assertThat(log.places(broadcast)).as(run).isSorted().doesNotHaveDuplicates();
    if (overflow == Overflow.DISCONNECT) {
      assertThat(direct).as(run).isEqualTo(sent.subList(0, direct.size()));
    } else {
      assertThat(direct)
          .as(run)
          .isSubsetOf(sent)
          .isSortedAccordingTo(BY_NUMBER)
          .doesNotHaveDuplicates();
    }
    if (overflow == Overflow.DISCONNECT) {
      assertThat(received).as(run).noneMatch(data -> OVERFLOW.matcher(data).find());
    }
    if (overflow != Overflow.KEEP_LATEST && !changed) {
      assertNoGapUntold(received, log.after(client.position(), metadata, Integer.MAX_VALUE), run);
    }
    if (closed) {
      assertThat(client.parsed().isUnfinished()).as(run).isFalse();
    }
    return received.size();
  }

  private boolean isAllowed(String data) {
    return lastAllowed == Integer.MAX_VALUE
        || (data.matches("b[0-9]+") && Integer.parseInt(data.substring(1)) <= lastAllowed);
  }

  /** What was left out lies just before or behind a gap event. */
  private static void assertNoGapUntold(List<String> received, List<String> expected, String run) {
    int next = 0;
    boolean told = false;
    for (String data : received) {
      if (data.startsWith("b")) {
        int place = next;
        while (place < expected.size() && !expected.get(place).equals(data)) {
          place++;
        }
        if (place != next && !told) {
          throw new AssertionError("A gap before " + data + " was not told, " + run);
        }
        next = place + 1;
        told = false;
      } else {
        told |= !data.startsWith(DIRECT);
      }
    }
  }
}
