package dev.ssekit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.wire.EventStreamParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A transport whose thread is the test's: it writes when the test says so. */
class SimulatedTransport implements Transport {
  private final Connection connection;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final AtomicInteger wakes = new AtomicInteger();
  private volatile boolean aborted;
  private volatile long blockedSince = NOT_BLOCKED;

  SimulatedTransport(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  boolean open() {
    return connection.open(this);
  }

  boolean send(String data) {
    return connection.send(Endpoint.block(data));
  }

  /** Writes all that is pending. */
  Outgoing.Progress write() throws IOException {
    return writeTo(received);
  }

  /** Writes all that is pending, to an output that may do something meanwhile. */
  Outgoing.Progress writeTo(OutputStream out) throws IOException {
    Outgoing.Progress progress;
    do {
      progress = connection.writeTo(out);
    } while (progress == Outgoing.Progress.MORE);
    if (progress == Outgoing.Progress.END) {
      connection.ended(null);
    }
    return progress;
  }

  /** An output that does this at the first write that holds the text, and then receives it. */
  OutputStream during(String text, Runnable action) {
    return new OutputStream() {
      private boolean done;

      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        if (!done && new String(bytes, offset, length, UTF_8).contains(text)) {
          done = true;
          action.run();
        }
        received.write(bytes, offset, length);
      }
    };
  }

  String text() {
    return received.toString(UTF_8);
  }

  /** The data of the events received. */
  List<String> data() {
    return EventStreamParser.read(received.toByteArray()).data();
  }

  EventStreamParser parsed() {
    return EventStreamParser.read(received.toByteArray());
  }

  int wakes() {
    return wakes.get();
  }

  boolean isAborted() {
    return aborted;
  }

  @Override
  public void wake() {
    wakes.incrementAndGet();
  }

  /** From now on the client takes nothing. */
  void block() {
    blockedSince = System.nanoTime();
  }

  @Override
  public long blockedSince() {
    return blockedSince;
  }

  @Override
  public void abort() {
    aborted = true;
  }
}
