package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Outgoing;
import dev.ssekit.delivery.Transport;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A transport over the servlet API's non-blocking output: a connection that has nothing to write,
 * or whose client does not take it, holds no thread.
 *
 * <p>One run at a time, on a writer thread of the hub, touches the output. Whoever has a reason to
 * run ({@link #wake}, the container that can take more) queues a run, or lets the one under way go
 * round again.
 *
 * <p>A container that gives the request up tells so first, and serves others with what is behind
 * the output afterwards. It is kept waiting for the run under way, which never blocks, and ends the
 * response itself: a run that came later would end, or write into, somebody else's.
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
  private static final int IDLE = 0;

  private static final int QUEUED = 1;
  private static final int RUNNING = 2;

  /** Running, and to be queued once more afterwards. */
  private static final int AGAIN = 3;

  /** After so many writes in a row, others have their turn. */
  private static final int TURN = 4;

  private static final AtomicIntegerFieldUpdater<ServletTransport> STATE =
      AtomicIntegerFieldUpdater.newUpdater(ServletTransport.class, "state");

  private final Outgoing outgoing;
  private final ContainerOutput out;
  private final Runnable end;
  private final Runnable drop;
  private final Executor writers;

  // Set by any thread. An enum's constants are references, whose every change the collector notes.
  private volatile int state = IDLE;

  // Set by any thread, read by the run.
  private volatile boolean possible;
  private volatile boolean aborted;
  private volatile @Nullable Throwable failure;

  // Written by the run, read by the timer.
  private volatile long blockedSince = NOT_BLOCKED;

  // Whoever holds this transport's lock: the run, start(), and the container that gives it up.
  private boolean listening;
  private @Nullable GatheringBuffer rest;
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
      Outgoing outgoing, ContainerOutput out, Runnable end, Runnable drop, Executor writers) {
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
  synchronized void start() {
    if (ended) {
      throw new IllegalStateException("The container has given the request up.");
    }
    out.listen(this);
    listening = true;
    wake();
  }

  @Override
  public void wake() {
    int before =
        STATE.getAndUpdate(
            this,
            now ->
                switch (now) {
                  case IDLE -> QUEUED;
                  case RUNNING -> AGAIN;
                  default -> now;
                });
    if (before == IDLE) {
      queue();
    }
  }

  /** Where no thread can be had, for lack of memory for instance, the next reason asks again. */
  private void queue() {
    try {
      writers.execute(this);
    } catch (RuntimeException | Error e) {
      state = IDLE;
      throw e;
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
    giveUp();
  }

  /** The container's thread: once this has returned, nothing touches the output or ends it. */
  void giveUp() {
    aborted = true;
    if (Thread.holdsLock(this)) {
      wake();
    } else {
      endWhatIsGivenUp();
    }
  }

  private synchronized void endWhatIsGivenUp() {
    if (listening) {
      takeTurn();
    } else {
      finish();
    }
  }

  @Override
  public void run() {
    state = RUNNING;
    try {
      takeTurn();
    } finally {
      if (!STATE.compareAndSet(this, RUNNING, IDLE)) {
        state = QUEUED;
        queue();
      }
    }
  }

  private synchronized void takeTurn() {
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
    }
  }

  private void write() throws IOException {
    int writes = 0;
    while (!ended && !aborted && possible && isReady()) {
      if (rest != null) {
        handOver(rest);
      } else if (flushDue) {
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
        if (hasWrittenAll()) {
          break;
        }
      }
    }
    if (aborted && listening) {
      finish();
    }
  }

  /** So that the container need not be asked once more whether it is ready for nothing. */
  private boolean hasWrittenAll() {
    return idle && rest == null && !flushDue;
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
    GatheringBuffer buffer = GatheringBuffer.ofThisThread();
    Outgoing.Progress progress = outgoing.writeTo(buffer);
    over = progress == Outgoing.Progress.END;
    idle = progress == Outgoing.Progress.IDLE;
    // The container may have given the request up meanwhile, and serve another with this output.
    if (!buffer.isEmpty() && !aborted) {
      handOver(buffer);
    }
  }

  /** What the container cannot take now stays this connection's; the thread gathers in another. */
  private void handOver(GatheringBuffer buffer) throws IOException {
    boolean ready = buffer.moveTo(out);
    if (!buffer.isEmpty()) {
      if (rest == null) {
        rest = buffer;
        buffer.keep();
      }
      return;
    }
    rest = null;
    if (ready) {
      out.flush();
    } else {
      flushDue = true;
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
