package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.wire.EventStreamParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {
  private static final Duration LONG = Duration.ofDays(365);
  private static final Map<String, List<String>> NEWS = Map.of("channel", List.of("news"));
  private static final Map<String, String> SPORTS = Map.of("channel", "sports");

  private final Endpoint endpoint = Endpoint.wide();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void endsNoneBeforeItsShareOfTheTime() {
    int clients = 40;
    Duration time = Duration.ofSeconds(1);
    Queue<Long> ends = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < clients; i++) {
      new EndingTransport(endpoint.delivery().connect(new Metadata(Map.of())), ends).open();
    }
    long begin = System.nanoTime();
    join(drain(time, LONG));
    List<Long> sorted = ends.stream().sorted().toList();
    assertThat(sorted).hasSize(clients);
    for (int i = 0; i < clients; i++) {
      assertThat(sorted.get(i) - begin).isGreaterThanOrEqualTo(time.toNanos() * i / clients);
    }
  }

  @Test
  void writesWhatIsPendingThenWhenToComeBackAndThePosition() throws IOException {
    SimulatedTransport matching = endpoint.open(Map.of("channel", List.of("sports")));
    SimulatedTransport quiet = endpoint.open(NEWS);
    endpoint.append("one to nil", SPORTS);
    matching.send("for you alone");
    drain(Duration.ZERO, LONG);
    for (SimulatedTransport client : List.of(matching, quiet)) {
      assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
      assertThat(client.parsed().lastEventId()).isEqualTo("e-1");
      assertThat(client.parsed().reconnectionTime()).isBetween(1500L, 4500L);
      assertThat(client.parsed().isUnfinished()).isFalse();
    }
    assertThat(matching.data()).containsExactly("one to nil", "for you alone");
    assertThat(quiet.data()).isEmpty();
  }

  @Test
  void losesAndDoublesNothingForAClientThatComesBack() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    endpoint.broadcast("before");
    drain(Duration.ZERO, LONG);
    endpoint.broadcast("meanwhile");
    client.write();
    assertThat(client.data()).containsExactly("before");
    SimulatedTransport again = endpoint.resume(client.parsed().lastEventId(), Map.of());
    again.write();
    assertThat(again.data()).containsExactly("meanwhile");
  }

  @Test
  void neverTakesAPositionBack() throws Exception {
    Delivery delivery = endpoint.delivery();
    LogPosition start = delivery.log().end();
    Outbox outbox = new Outbox(new PendingBytes(Long.MAX_VALUE));
    Cursor cursor = new Cursor(delivery.fanOut(), new Metadata(Map.of()), start.next());
    ConnectionWriter writer = new ConnectionWriter(delivery, cursor, outbox, start.next());
    writer.start(Start.at(start));
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    endpoint.broadcast("one");
    writer.writeTo(received);
    outbox.close(new DirectBlock(start, new byte[0], Ending.COME_BACK), EndReason.DRAINED);
    assertThat(writer.writeTo(received)).isEqualTo(Outgoing.Progress.END);
    assertThat(EventStreamParser.read(received.toByteArray()).lastEventId()).isEqualTo("e-1");
  }

  @Test
  void tellsClientsDifferentTimes() throws IOException {
    List<SimulatedTransport> clients = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clients.add(endpoint.open(Map.of()));
    }
    drain(Duration.ZERO, LONG);
    Set<Object> times = new HashSet<>();
    for (SimulatedTransport client : clients) {
      client.write();
      times.add(String.valueOf(client.parsed().reconnectionTime()));
    }
    assertThat(times).hasSizeGreaterThan(10);
  }

  @Test
  void isOverWhenTheLastStreamHasEnded() throws IOException {
    SimulatedTransport one = endpoint.open(Map.of());
    SimulatedTransport other = endpoint.open(Map.of());
    Drain drain = drain(Duration.ZERO, LONG);
    one.write();
    assertThat(drain.over()).isNotDone();
    other.write();
    join(drain);
    assertThat(drain.left()).isPositive();
  }

  @Test
  void isOverWhenAllHaveLeftByThemselves() {
    SimulatedTransport client = endpoint.open(Map.of());
    Drain drain = drain(LONG, LONG);
    assertThat(client.connection().isOpen()).isTrue();
    client.connection().abort();
    join(drain);
  }

  @Test
  void waitsForAClientThatTakesNothingAsLongAsItMay() {
    SimulatedTransport stalled = endpoint.open(Map.of());
    Drain drain = drain(Duration.ofMillis(20), Duration.ofMillis(20));
    join(drain);
    assertThat(drain.left()).isZero();
    assertThat(stalled.connection().isAborted()).isFalse();
  }

  @Test
  void sendsAwayWhoOpensMeanwhile() throws IOException {
    SimulatedTransport connecting = endpoint.connect(Map.of());
    connecting.send("welcome");
    endpoint.open(Map.of());
    drain(LONG, LONG);
    connecting.open();
    assertThat(connecting.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(connecting.data()).containsExactly("welcome");
    assertThat(connecting.parsed().reconnectionTime()).isNotEqualTo(3000);
  }

  @Test
  void endsTheOthersWhenATransportFailsToWake() throws IOException {
    SimulatedTransport broken =
        new SimulatedTransport(endpoint.delivery().connect(new Metadata(Map.of()))) {
          @Override
          public void wake() {
            throw new IllegalStateException("A container's fault, made by this test.");
          }
        };
    broken.open();
    List<SimulatedTransport> others = List.of(endpoint.open(Map.of()), endpoint.open(Map.of()));
    Drain drain = drain(Duration.ZERO, LONG);
    for (SimulatedTransport other : others) {
      assertThat(other.write()).isEqualTo(Outgoing.Progress.END);
    }
    join(drain);
    assertThat(broken.isAborted()).isTrue();
  }

  private Drain drain(Duration time, Duration patience) {
    return Drain.begin(List.of(endpoint.delivery()), time, patience, endpoint.threads().timer());
  }

  private static void join(Drain drain) {
    drain.over().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Writes when it is woken, and says when. */
  private static final class EndingTransport extends SimulatedTransport {
    private final Queue<Long> ends;

    EndingTransport(Connection connection, Queue<Long> ends) {
      super(connection);
      this.ends = ends;
    }

    @Override
    public void wake() {
      ends.add(System.nanoTime());
      try {
        write();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
