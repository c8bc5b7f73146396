package dev.ssekit.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A client of a connection on a thread of its own: what it writes arrives here, unless the client
 * has stalled or is gone. Like a container's, its output waits on a lock, which takes the thread's
 * permits.
 */
final class PipedClient extends ThreadedClient {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition resumed = lock.newCondition();

  // Guarded by lock.
  private boolean stalled;
  private boolean gone;

  PipedClient(Connection connection) {
    super(connection);
  }

  static PipedClient open(Endpoint endpoint, Map<String, List<String>> metadata) {
    PipedClient client = new PipedClient(endpoint.delivery().connect(new Metadata(metadata)));
    client.start(endpoint.threads());
    return client;
  }

  /** A client that comes back with this id, whose connection has not opened yet. */
  static PipedClient resume(Delivery delivery, Map<String, List<String>> metadata, String lastId) {
    return new PipedClient(delivery.connect(new Metadata(metadata), Resume.after(lastId)));
  }

  @Override
  void start(DeliveryThreads threads) {
    BlockingTransport transport = new BlockingTransport();
    boolean started =
        threads.start(() -> {
          if (connection().open(transport)) {
            transport.run(connection(), new Output(), this::end);
          } else {
            end();
          }
        });
    if (!started) {
      throw new AssertionError("No thread is left.");
    }
  }

  @Override
  void stall() {
    locked(() -> stalled = true);
  }

  @Override
  void resume() {
    locked(() -> stalled = false);
  }

  @Override
  void leave() {
    locked(() -> gone = true);
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

  private final class Output extends OutputStream {
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
        receive(bytes, offset, length);
      } catch (InterruptedException e) {
        throw new InterruptedIOException("The write was interrupted.");
      } finally {
        lock.unlock();
      }
    }
  }
}
