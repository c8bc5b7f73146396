package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A connection's own thread, and whoever wakes or ends it: it never sleeps for ever. */
class BlockingTransportRaces implements Outgoing {
  private final BlockingTransport transport = new BlockingTransport();
  private volatile boolean closed;
  private volatile boolean ended;

  @Override
  public Progress writeTo(OutputStream out) {
    return closed ? Progress.END : Progress.IDLE;
  }

  @Override
  public void ended(@Nullable Throwable cause) {
    ended = true;
  }

  BlockingTransport transport() {
    return transport;
  }

  /** Whether the thread was left uninterrupted. */
  boolean run() {
    transport.run(this, OutputStream.nullOutputStream(), () -> {});
    return !Thread.interrupted();
  }

  void close() {
    closed = true;
    transport.wake();
  }

  /** Whether the thread has come to its end; if not, it is ended in another way. */
  boolean awaitEnd() {
    boolean ends = Patience.awaits(() -> ended);
    if (!ends) {
      close();
      transport.abort();
    }
    return ends;
  }

  /** A wake is not lost between the last write and the sleep. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE)
  @State
  public static class WakeAndSleep extends BlockingTransportRaces {
    @Actor
    public void write(ZZ_Result result) {
      result.r1 = run();
    }

    @Actor
    public void wake(ZZ_Result result) {
      close();
      result.r2 = awaitEnd();
    }
  }

  /** Nor is an end, which leaves the thread as it was. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE)
  @State
  public static class AbortAndSleep extends BlockingTransportRaces {
    @Actor
    public void write(ZZ_Result result) {
      result.r1 = run();
    }

    @Actor
    public void abort(ZZ_Result result) {
      transport().abort();
      result.r2 = awaitEnd();
    }
  }
}
