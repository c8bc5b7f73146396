package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Outgoing;
import dev.ssekit.delivery.Transport;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A transport over the servlet API's non-blocking output: a connection that has nothing to write,
 * or whose client does not take it, holds no thread.
 *
 * <p>One run at a time, on a writer thread of the hub, touches the output. Whoever has a reason to
 * run ({@link #wake}, the container that can take more) queues a run, or lets the one under way go
 * round again.
 */
final class ServletTransport implements Transport, WriteListener, Runnable {

  /**
   * <pre>
   * IDLE --signal--> QUEUED --a thread takes it--> RUNNING --signal--> AGAIN
   *  ^                 ^                              |                  |
   *  |                 +------------------------------|------------------+
   *  +------------------------ nothing new -----------+
   * </pre>
   */
  private enum State {
    IDLE,
    QUEUED,
    RUNNING,
    /** Running, and to be queued once more afterwards. */
    AGAIN
  }

  /** After so many writes in a row, others have their turn. */
  private static final int TURN = 4;

  private static final AtomicReferenceFieldUpdater<ServletTransport, State> STATE =
      AtomicReferenceFieldUpdater.newUpdater(ServletTransport.class, State.class, "state");
  private static final ThreadLocal<GatheringBuffer> BUFFER =
      ThreadLocal.withInitial(GatheringBuffer::new);

  private final Outgoing outgoing;
  private final ServletOutputStream out;
  private final Runnable end;
  private final Runnable drop;
  private final Executor writers;

  // Set by any thread.
  private volatile State state = State.IDLE;

  // Set by any thread, read by the run.
  private volatile boolean listening;
  private volatile boolean possible;
  private volatile boolean aborted;
  private volatile @Nullable Throwable failure;

  // Written by the run, read by the timer.
  private volatile long blockedSince = NOT_BLOCKED;

  // The run alone.
  private boolean idle;
  private boolean flushDue;
  private boolean over;
  private boolean ended;

  /**
   * @param outgoing what to write
   * @param out where to, once this has been started
   * @param end ends the response
   * @param drop ends its connection, of which the client may take nothing any more
   * @param writers run this
   */
  ServletTransport(
      Outgoing outgoing, ServletOutputStream out, Runnable end, Runnable drop, Executor writers) {
    this.outgoing = outgoing;
    this.out = out;
    this.end = end;
    this.drop = drop;
    this.writers = writers;
  }

  /**
   * Listens to the container from now on. Nothing touches the output before: it is the calling
   * thread's until then.
   *
   * @throws IllegalStateException if the container has given the request up
   */
  void start() {
    out.setWriteListener(this);
    listening = true;
    wake();
  }

  @Override
  public void wake() {
    State before =
        STATE.getAndUpdate(
            this,
            now ->
                switch (now) {
                  case IDLE -> State.QUEUED;
                  case RUNNING -> State.AGAIN;
                  case QUEUED, AGAIN -> now;
                });
    if (before == State.IDLE) {
      writers.execute(this);
    }
  }

  @Override
  public long blockedSince() {
    return blockedSince;
  }

  @Override
  public void abort() {
    aborted = true;
    wake();
  }

  @Override
  public void onWritePossible() {
    possible = true;
    wake();
  }

  @Override
  public void onError(Throwable error) {
    failure = error;
    abort();
  }

  @Override
  public void run() {
    state = State.RUNNING;
    idle = false;
    try {
      write();
    } catch (IOException | RuntimeException e) {
      failure = e;
      finish();
    } catch (Error e) {
      failure = e;
      finish();
      throw e;
    } finally {
      if (!STATE.compareAndSet(this, State.RUNNING, State.IDLE)) {
        state = State.QUEUED;
        writers.execute(this);
      }
    }
  }

  private void write() throws IOException {
    int writes = 0;
    while (!ended && !aborted && possible && isReady()) {
      if (flushDue) {
        flushDue = false;
        out.flush();
      } else if (over) {
        finish();
      } else if (idle) {
        return;
      } else if (writes == TURN) {
        wake();
        return;
      } else {
        writePending();
        writes++;
      }
    }
    if (aborted && listening) {
      finish();
    }
  }

  /** Where it is not, the container calls {@link #onWritePossible} once it is. */
  private boolean isReady() {
    if (out.isReady()) {
      blockedSince = NOT_BLOCKED;
      return true;
    }
    if (blockedSince == NOT_BLOCKED) {
      blockedSince = System.nanoTime();
    }
    return false;
  }

  private void writePending() throws IOException {
    GatheringBuffer buffer = BUFFER.get();
    buffer.reset();
    Outgoing.Progress progress = outgoing.writeTo(buffer);
    over = progress == Outgoing.Progress.END;
    idle = progress == Outgoing.Progress.IDLE;
    // The container may have given the request up meanwhile, and serve another with this output.
    if (buffer.size() > 0 && !aborted) {
      if (buffer.moveTo(out)) {
        out.flush();
      } else {
        flushDue = true;
      }
    }
  }

  private void finish() {
    if (ended) {
      return;
    }
    ended = true;
    try {
      if (aborted) {
        drop.run();
      }
    } finally {
      try {
        end.run();
      } finally {
        outgoing.ended(failure);
      }
    }
  }
}
