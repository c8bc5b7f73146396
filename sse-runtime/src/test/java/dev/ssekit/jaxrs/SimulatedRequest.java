package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Connection;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A request in a servlet container that is as strict as the specification allows. Each third write,
 * and any to a client that has stalled, leaves it not ready for a while, and the bytes are read
 * where they are only then. Once it has given the request up it serves others with the same
 * objects: whatever still uses them is a fault.
 */
public final class SimulatedRequest {
  private final Executor container;
  private final Client client;
  private final Runnable whenEnded;
  private final Output output = new Output();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  // Guarded by this, which is left before anything of the library is called.
  private @Nullable ServletTransport listener;
  private @Nullable Runnable whenGivenUp;
  private @Nullable ByteBuffer waiting;
  private boolean asked;
  private int writes;
  private boolean stalled;
  private boolean gone;
  private boolean ended;
  private boolean reused;

  /**
   * @param container a single thread
   * @param client is given what its socket takes
   * @param whenEnded runs as the response ends
   */
  public SimulatedRequest(Executor container, Client client, Runnable whenEnded) {
    this.container = container;
    this.client = client;
    this.whenEnded = whenEnded;
  }

  /** Takes the output over for a stream, as {@link ServletRequestFacts#takeOver} does. */
  public void open(Connection connection, Executor writers) {
    ServletTransport transport =
        new ServletTransport(
            connection, new ContainerOutput(output), this::end, () -> use("Dropped"), writers);
    if (!connection.open(transport)) {
      end();
      return;
    }
    whenGivenUp(() -> {
      connection.abort();
      transport.giveUp();
    });
    try {
      transport.start();
    } catch (IllegalStateException givenUp) {
      connection.abort();
      transport.giveUp();
    }
  }

  /** From now on the client takes nothing. */
  public synchronized void stall() {
    stalled = true;
  }

  /** From now on the client takes what is written. */
  public synchronized void resume() {
    stalled = false;
    container.execute(this::drain);
  }

  /** The client closes its socket. */
  public synchronized void leave() {
    gone = true;
    container.execute(this::giveUp);
  }

  /** What was done that a container does not allow. */
  public List<String> faults() {
    return faults;
  }

  private void whenGivenUp(Runnable action) {
    synchronized (this) {
      if (!reused) {
        whenGivenUp = action;
        return;
      }
    }
    action.run();
  }

  private void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      use("Ended");
      ended = true;
    }
    whenEnded.run();
    container.execute(this::giveUp);
  }

  private synchronized void use(String how) {
    if (reused || ended) {
      faults.add(how + " after the " + (reused ? "request was given up." : "response had ended."));
    }
  }

  private void drain() {
    ServletTransport told;
    synchronized (this) {
      ByteBuffer taken = waiting;
      if (stalled || reused || taken == null) {
        return;
      }
      client.receive(taken.array(), taken.arrayOffset() + taken.position(), taken.remaining());
      waiting = null;
      told = asked ? listener : null;
      asked = false;
    }
    if (told != null) {
      told.onWritePossible();
    }
  }

  /** Tells of it first, of a client that is gone too; its objects are another's afterwards. */
  private void giveUp() {
    ServletTransport failed;
    Runnable action;
    synchronized (this) {
      failed = ended || reused ? null : listener;
      action = whenGivenUp;
      whenGivenUp = null;
    }
    if (failed != null) {
      failed.onError(new IOException("The client is gone."));
    }
    if (action != null) {
      action.run();
    }
    synchronized (this) {
      reused = true;
      waiting = null;
    }
  }

  private void begin(ServletTransport begun) {
    synchronized (this) {
      if (reused) {
        return;
      }
    }
    begun.onWritePossible();
  }

  /** A client's end of the socket. */
  public interface Client {
    void receive(byte[] bytes, int offset, int length);
  }

  private final class Output extends ServletOutputStream {
    @Override
    public void setWriteListener(WriteListener transport) {
      ServletTransport begun = (ServletTransport) transport;
      synchronized (SimulatedRequest.this) {
        if (reused || gone) {
          throw new IllegalStateException("The request was given up.");
        }
        listener = begun;
      }
      container.execute(() -> begin(begun));
    }

    @Override
    public boolean isReady() {
      synchronized (SimulatedRequest.this) {
        use("Asked");
        asked = waiting != null;
        return !asked;
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (SimulatedRequest.this) {
        requireReady("Written");
        writes++;
        if (stalled || writes % 3 == 0) {
          waiting = ByteBuffer.wrap(bytes, offset, length);
          container.execute(SimulatedRequest.this::drain);
        } else {
          client.receive(bytes, offset, length);
        }
      }
    }

    @Override
    public void flush() throws IOException {
      synchronized (SimulatedRequest.this) {
        requireReady("Flushed");
      }
    }

    private void requireReady(String how) throws IOException {
      use(how);
      if (waiting != null) {
        faults.add(how + " though not ready.");
      }
      if (gone) {
        throw new IOException("The client is gone.");
      }
    }
  }
}
