package dev.ssekit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIJ_Result;
import org.openjdk.jcstress.infra.results.IIL_Result;
import org.openjdk.jcstress.infra.results.LIJ_Result;

/** Two ends of one connection meet. */
class EndingRaces {
  private static final Disconnect OUT = new Disconnect(Map.of("x", "a"), "out");
  private static final byte[] BLOCK = "data: private\n\n".getBytes(UTF_8);

  private final Delivery delivery = Deliveries.create(0);
  private final Connection connection = delivery.connect(new Metadata(Map.of("x", List.of("a"))));
  private final KnownTransport transport = new KnownTransport();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  Connection connection() {
    return connection;
  }

  void openNow() {
    connection.open(transport);
  }

  void throwOut() {
    delivery.disconnect(OUT);
  }

  int thrownOut() {
    return (int) delivery.counters().streamsDisconnected();
  }

  int aged() {
    return (int) delivery.counters().streamsEndedByAge();
  }

  int registered() {
    return delivery.registry().count(Map.of());
  }

  void send() {
    connection.send(BLOCK);
  }

  /** One run of the writer. */
  void write() {
    try {
      if (connection.writeTo(received) == Outgoing.Progress.END) {
        connection.ended(null);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the last run has left, in words: all of it where the stream has ended. */
  String rest() {
    if (!connection.isAborted()) {
      write();
    }
    boolean over = connection.isAborted();
    connection.abort();
    String text = received.toString(UTF_8);
    boolean told = text.matches("(?s).*: disconnected: out\nretry: [0-9]+\n\n");
    return (text.contains("private") ? "private " : "")
        + (told ? "told " : "")
        + (over ? "over" : "open");
  }

  long pending() {
    return delivery.pendingInAll().now();
  }

  /** Whoever is thrown out while it opens is, whichever of the two comes first. */
  @JCStressTest
  @Outcome(id = "told over, 1, 0", expect = ACCEPTABLE)
  @State
  public static class OpenAndDisconnect extends EndingRaces {
    public OpenAndDisconnect() {
      send();
    }

    @Actor
    public void open() {
      openNow();
    }

    @Actor
    public void disconnect() {
      throwOut();
    }

    @Arbiter
    public void result(LIJ_Result result) {
      result.r1 = rest();
      result.r2 = thrownOut();
      result.r3 = pending();
    }
  }

  /** Nothing pending is written to whoever is thrown out, old or not. */
  @JCStressTest
  @Outcome(
      id = {"0, 1, told over", "1, 1, told over"},
      expect = ACCEPTABLE)
  @State
  public static class AgeAndDisconnect extends EndingRaces {
    public AgeAndDisconnect() {
      openNow();
      send();
    }

    @Actor
    public void age() {
      connection().endByAge();
    }

    @Actor
    public void disconnect() {
      throwOut();
    }

    @Arbiter
    public void result(IIL_Result result) {
      result.r1 = aged();
      result.r2 = thrownOut();
      result.r3 = rest();
    }
  }

  /** Who is gone is nowhere, and holds nothing, thrown out or not. */
  @JCStressTest
  @Outcome(
      id = {"0, 0, 0", "0, 1, 0"},
      expect = ACCEPTABLE)
  @State
  public static class GoneAndDisconnect extends EndingRaces {
    public GoneAndDisconnect() {
      openNow();
      send();
    }

    @Actor
    public void gone() {
      connection().ended(null);
    }

    @Actor
    public void disconnect() {
      throwOut();
    }

    @Arbiter
    public void result(IIJ_Result result) {
      result.r1 = registered();
      result.r2 = thrownOut();
      result.r3 = pending();
    }
  }

  /** The same of one that is ended because it has fallen behind. */
  @JCStressTest
  @Outcome(
      id = {"0, 0, 0", "0, 1, 0"},
      expect = ACCEPTABLE)
  @State
  public static class OverflowAndDisconnect extends EndingRaces {
    public OverflowAndDisconnect() {
      openNow();
      send();
    }

    @Actor
    public void overflow() {
      connection().abort(EndReason.FELL_BEHIND);
    }

    @Actor
    public void disconnect() {
      throwOut();
    }

    @Arbiter
    public void result(IIJ_Result result) {
      result.r1 = registered();
      result.r2 = thrownOut();
      result.r3 = pending();
    }
  }

  /** What is sent meanwhile is dropped, and its bytes are given back. */
  @JCStressTest
  @Outcome(id = "told over, 1, 0", expect = ACCEPTABLE)
  @State
  public static class SendAndDisconnect extends EndingRaces {
    public SendAndDisconnect() {
      openNow();
    }

    @Actor
    public void sendOne() {
      send();
    }

    @Actor
    public void disconnect() {
      throwOut();
    }

    @Arbiter
    public void result(LIJ_Result result) {
      result.r1 = rest();
      result.r2 = thrownOut();
      result.r3 = pending();
    }
  }

  /** A write that is under way ends with the reason, or the next one does; nothing follows it. */
  @JCStressTest
  @Outcome(
      id = {"told over, 1, 0", "private told over, 1, 0"},
      expect = ACCEPTABLE)
  @State
  public static class WriteAndDisconnect extends EndingRaces {
    public WriteAndDisconnect() {
      openNow();
      send();
    }

    @Actor
    public void writePending() {
      write();
    }

    @Actor
    public void disconnect() {
      throwOut();
    }

    @Arbiter
    public void result(LIJ_Result result) {
      result.r1 = rest();
      result.r2 = thrownOut();
      result.r3 = pending();
    }
  }
}
