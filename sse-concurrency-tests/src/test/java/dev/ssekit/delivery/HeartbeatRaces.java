package dev.ssekit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** The timer asks for a heartbeat while the writer looks for what is pending, and finds nothing. */
class HeartbeatRaces {
  private final Outbox outbox = new Outbox(new PendingBytes(Long.MAX_VALUE));
  private final ConnectionWriter writer;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  HeartbeatRaces() {
    Delivery delivery = Deliveries.idle();
    Cursor cursor = new Cursor(delivery.fanOut(), new Metadata(Map.of()), 0);
    this.writer = new ConnectionWriter(delivery, cursor, outbox, 0);
    write();
  }

  void write() {
    try {
      writer.writeTo(received);
    } catch (IOException | EventLostException e) {
      throw new AssertionError(e);
    }
  }

  /** Each that is asked for is written, by the run that is under way or the one that follows. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE)
  @State
  public static class RequestAndWrite extends HeartbeatRaces {
    private boolean woken;

    @Actor
    public void request() {
      woken = super.writer.requestHeartbeat();
    }

    @Actor
    public void writePending() {
      write();
    }

    @Arbiter
    public void result(Z_Result result) {
      if (woken) {
        write();
      }
      result.r1 = super.received.toString(UTF_8).contains("heartbeat");
    }
  }
}
