package dev.ssekit.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A transport on a thread of its own: it blocks in writes, and parks when nothing is pending. It
 * works in every container.
 */
public final class BlockingTransport implements Transport {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final @Nullable Runnable release;
  private final Runnable drop;

  // Guarded by the lock: who uses the output, and ends the response last.
  private @Nullable Thread user;

  // Written under the lock, so that nothing reaches the thread after it has left run().
  private volatile @Nullable Thread writer;
  private volatile boolean aborted;

  // Set and cleared under the lock, moved on by the writer: since when the thread is in the
  // container's hands, or the client took the last slice.
  private volatile long blockedSince = NOT_BLOCKED;

  // Set by wake(), cleared by the writer. The thread's permit alone would not do: a container's
  // write parks too, and takes it.
  private volatile boolean woken;

  /** A write that is blocked when the transport is aborted is interrupted. */
  public BlockingTransport() {
    this(null, () -> {});
  }

  /**
   * @param release lets go of a write that is blocked when the transport is aborted, where an
   *     interrupt would not do; does not block
   */
  public BlockingTransport(Runnable release) {
    this(release, () -> {});
  }

  private BlockingTransport(@Nullable Runnable release, Runnable drop) {
    this.release = release;
    this.drop = drop;
  }

  /**
   * A transport whose blocked write is interrupted, where a container keeps the connection all the
   * same, and would wait for the client again when the response is ended.
   *
   * @param drop ends the connection; called by the connection's thread, after its last write and
   *     before the response is ended, if the transport was aborted
   * @return the transport
   */
  public static BlockingTransport dropping(Runnable drop) {
    return new BlockingTransport(null, drop);
  }

  /**
   * The calling thread, which is to {@link #run} this, is the one that {@link #giveUp} waits for
   * from now on.
   */
  public synchronized void claim() {
    writer = Thread.currentThread();
    user = Thread.currentThread();
  }

  /**
   * Writes until the stream is over. The calling thread is the connection's until this returns.
   *
   * @param outgoing what to write; told in any case, last, that it has ended
   * @param out where to; neither closed nor used afterwards
   * @param end ends the response, in any case
   */
  public void run(Outgoing outgoing, OutputStream out, Runnable end) {
    @Nullable Throwable cause = null;
    claim();
    try {
      write(outgoing, out);
    } catch (IOException | RuntimeException e) {
      cause = e;
    } finally {
      releaseThread();
      try {
        end(end);
      } finally {
        leave();
        outgoing.ended(cause);
      }
    }
  }

  private void end(Runnable end) {
    try {
      if (aborted) {
        drop.run();
      }
    } finally {
      end.run();
    }
  }

  private void write(Outgoing outgoing, OutputStream out) throws IOException {
    OutputStream sliced = new SlicedOutput(out, () -> blockedSince = System.nanoTime());
    while (beginWrite()) {
      woken = false;
      Outgoing.Progress progress = outgoing.writeTo(sliced);
      endWrite();
      switch (progress) {
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
  public long blockedSince() {
    return blockedSince;
  }

  @Override
  public synchronized void abort() {
    aborted = true;
    Thread thread = writer;
    if (blockedSince == NOT_BLOCKED || thread == null) {
      LockSupport.unpark(thread);
    } else if (release == null) {
      thread.interrupt();
    } else {
      release.run();
    }
  }

  /**
   * Aborts, and waits until the thread has left the output and ended the response: a container that
   * gives a request up serves others with what is behind them afterwards. Does not wait where a
   * write is let go of by the container itself, nor for longer than ten seconds.
   */
  public synchronized void giveUp() {
    abort();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long left = PATIENCE.toMillis();
    try {
      while (release == null && isUsedByAnother() && left > 0) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isUsedByAnother() {
    return user != null && user != Thread.currentThread();
  }

  private synchronized void leave() {
    user = null;
    notifyAll();
  }

  private synchronized boolean beginWrite() {
    blockedSince = aborted ? NOT_BLOCKED : System.nanoTime();
    return !aborted;
  }

  private synchronized void endWrite() {
    blockedSince = NOT_BLOCKED;
  }

  /** A write that has failed is still told as the one that waits: why, is yet to be judged. */
  private synchronized void releaseThread() {
    writer = null;
    if (aborted) {
      Thread.interrupted();
    }
  }
}
