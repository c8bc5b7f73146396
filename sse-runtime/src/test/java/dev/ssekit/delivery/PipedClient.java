package dev.ssekit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.wire.EventStreamParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client on a real thread: what its connection writes arrives here, unless it has stalled or is
 * gone. Like a container's, its output waits on a lock, which takes the thread's permits.
 */
final class PipedClient extends OutputStream {
  private static final Pattern FIRST_ID = Pattern.compile("id: (.*)");

  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition resumed = lock.newCondition();

  // Guarded by lock.
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private boolean stalled;
  private boolean gone;
  private boolean ended;

  private PipedClient(Connection connection) {
    this.connection = connection;
  }

  static PipedClient open(Endpoint endpoint, Map<String, List<String>> metadata) {
    PipedClient client = new PipedClient(endpoint.delivery().connect(new Metadata(metadata)));
    client.start(endpoint.threads());
    return client;
  }

  /** A client whose connection has not opened yet. */
  static PipedClient connect(Delivery delivery, Map<String, List<String>> metadata) {
    return new PipedClient(delivery.connect(new Metadata(metadata)));
  }

  /** A client that comes back with this id, whose connection has not opened yet. */
  static PipedClient resume(Delivery delivery, Map<String, List<String>> metadata, String lastId) {
    return new PipedClient(delivery.connect(new Metadata(metadata), Resume.after(lastId)));
  }

  void start(DeliveryThreads threads) {
    BlockingTransport transport = new BlockingTransport();
    boolean started =
        threads.start(() -> {
          if (connection.open(transport)) {
            transport.run(connection, this, this::end);
          } else {
            end();
          }
        });
    if (!started) {
      throw new AssertionError("No thread is left.");
    }
  }

  Connection connection() {
    return connection;
  }

  boolean send(String data) {
    return connection.send(Endpoint.block(data));
  }

  /** From now on writes block. */
  void stall() {
    locked(() -> stalled = true);
  }

  /** From now on writes go on. */
  void resume() {
    locked(() -> stalled = false);
  }

  /** From now on writes fail. */
  void leave() {
    locked(() -> gone = true);
  }

  boolean hasEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** The id that its stream began with. */
  String position() {
    lock.lock();
    try {
      Matcher id = FIRST_ID.matcher(received.toString(UTF_8));
      return id.find() ? id.group(1) : "";
    } finally {
      lock.unlock();
    }
  }

  boolean hasReceived(String data) {
    lock.lock();
    try {
      return received.toString(UTF_8).contains("data: " + data + "\n");
    } finally {
      lock.unlock();
    }
  }

  List<String> data() {
    return parsed().data();
  }

  EventStreamParser parsed() {
    lock.lock();
    try {
      return EventStreamParser.read(received.toByteArray());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    lock.lock();
    try {
      while (stalled && !gone) {
        resumed.await();
      }
      if (gone) {
        throw new IOException("The client is gone.");
      }
      received.write(bytes, offset, length);
    } catch (InterruptedException e) {
      throw new InterruptedIOException("The write was interrupted.");
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    locked(() -> ended = true);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      resumed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
