package dev.ssekit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A client connects, and has missed one event, while two more are broadcast: what it missed and
 * what comes meet without a gap or a duplicate. The fan-out is on the thread of its own.
 */
class ResumeRaces {
  private static final Pattern DATA = Pattern.compile("data: ?event-(\\d)");

  private final Delivery delivery = Deliveries.create(8);
  private final KnownTransport transport = new KnownTransport();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  ResumeRaces() {
    delivery.follower().startsAfter("before");
    broadcast();
  }

  void broadcast() {
    String sequence = Long.toString(delivery.log().end().next());
    delivery
        .follower()
        .appended(new LogEntry(sequence, new Entry("message", "event-" + sequence, Map.of())));
  }

  Connection connect(Resume resume) {
    return delivery.connect(new Metadata(Map.of()), resume);
  }

  /** Opens, and writes as a transport does when it starts. */
  void open(Connection connection) {
    connection.open(transport);
    transport.takeWoken();
    write(connection);
  }

  private void write(Connection connection) {
    try {
      connection.writeTo(received);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void settle(Connection connection) {
    long end = delivery.log().end().next();
    Patience.awaits(() -> delivery.dispatched().next() == end);
    if (transport.takeWoken()) {
      write(connection);
    }
  }

  /** What the client has received once all has been dispatched, and one more event. */
  String received(Connection connection) {
    settle(connection);
    broadcast();
    settle(connection);
    connection.abort();
    return DATA.matcher(received.toString(UTF_8))
        .results()
        .map(data -> data.group(1))
        .collect(joining(" "));
  }

  /** It has connected before they are broadcast, and opens. */
  @JCStressTest
  @Outcome(id = "0 1 2 3", expect = ACCEPTABLE)
  @State
  public static class OpenAndBroadcast extends ResumeRaces {
    private final Connection connection = connect(Resume.after("before"));

    @Actor
    public void broadcastTwice() {
      broadcast();
      broadcast();
    }

    @Actor
    public void open() {
      open(connection);
    }

    @Arbiter
    public void result(L_Result result) {
      result.r1 = received(connection);
    }
  }

  /** It connects and opens. */
  @JCStressTest
  @Outcome(id = "0 1 2 3", expect = ACCEPTABLE)
  @State
  public static class ConnectAndBroadcast extends ResumeRaces {
    private final Connection[] connections = new Connection[1];

    @Actor
    public void broadcastTwice() {
      broadcast();
      broadcast();
    }

    @Actor
    public void connectAndOpen() {
      connections[0] = connect(Resume.after("before"));
      open(connections[0]);
    }

    @Arbiter
    public void result(L_Result result) {
      result.r1 = received(connections[0]);
    }
  }
}
