package dev.ssekit.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A transport on a thread of its own: it blocks in writes, and parks when nothing is pending. It
 * works in every container.
 */
public final class BlockingTransport implements Transport {
  // Written under the lock, so that no interrupt reaches the thread after it has left run().
  private volatile @Nullable Thread writer;
  private volatile boolean aborted;

  // Set by wake(), cleared by the writer. The thread's permit alone would not do: a container's
  // write parks too, and takes it.
  private volatile boolean woken;

  /**
   * Writes until the stream is over. The calling thread is the connection's until this returns.
   *
   * @param outgoing what to write; told in any case, last, that it has ended
   * @param out where to; neither closed nor used afterwards
   * @param end ends the response, in any case
   */
  public void run(Outgoing outgoing, OutputStream out, Runnable end) {
    @Nullable Throwable cause = null;
    takeThread();
    try {
      write(outgoing, out);
    } catch (IOException | RuntimeException e) {
      cause = e;
    } finally {
      releaseThread();
      try {
        end.run();
      } finally {
        outgoing.ended(cause);
      }
    }
  }

  private void write(Outgoing outgoing, OutputStream out) throws IOException {
    while (!aborted) {
      woken = false;
      switch (outgoing.writeTo(out)) {
        case MORE -> {}
        case IDLE -> awaitWake();
        case END -> {
          return;
        }
      }
    }
  }

  private void awaitWake() throws InterruptedIOException {
    while (!woken && !aborted) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        throw new InterruptedIOException("The connection's thread was interrupted.");
      }
    }
  }

  @Override
  public void wake() {
    woken = true;
    LockSupport.unpark(writer);
  }

  @Override
  public synchronized void abort() {
    aborted = true;
    Thread blocked = writer;
    if (blocked != null) {
      blocked.interrupt();
    }
  }

  private synchronized void takeThread() {
    writer = Thread.currentThread();
  }

  private synchronized void releaseThread() {
    writer = null;
    if (aborted) {
      Thread.interrupted();
    }
  }
}
