package dev.ssekit.jaxrs;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.ssekit.delivery.Outgoing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;

/**
 * The servlet transport's runs, on the threads of those who have a reason for them: none is lost,
 * no two overlap, and the connection ends once.
 */
class ServletTransportRaces implements Outgoing {
  private final KnownOutput out = new KnownOutput();
  private final ServletTransport transport =
      new ServletTransport(this, new ContainerOutput(out), () -> {}, () -> {}, Runnable::run);
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicBoolean inside = new AtomicBoolean();
  private volatile boolean overlapped;

  // The run alone.
  private int ends;

  @Override
  public Progress writeTo(OutputStream to) throws IOException {
    if (!inside.compareAndSet(false, true)) {
      overlapped = true;
    }
    int taken = pending.getAndSet(0);
    to.write(new byte[taken]);
    inside.set(false);
    return Progress.IDLE;
  }

  @Override
  public void ended(@Nullable Throwable cause) {
    ends++;
  }

  KnownOutput out() {
    return out;
  }

  ServletTransport transport() {
    return transport;
  }

  void send() {
    pending.incrementAndGet();
    transport.wake();
  }

  void report(IIZ_Result result) {
    result.r1 = out.written();
    result.r2 = ends;
    result.r3 = overlapped;
  }

  /** Two wakes at a time. */
  @JCStressTest
  @Outcome(id = "2, 0, false", expect = ACCEPTABLE)
  @State
  public static class TwoWakes extends ServletTransportRaces {
    public TwoWakes() {
      transport().start();
      transport().onWritePossible();
    }

    @Actor
    public void wakeOnce() {
      send();
    }

    @Actor
    public void wakeTwice() {
      send();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      report(result);
    }
  }

  /** The container can take something for the first time just when something is sent. */
  @JCStressTest
  @Outcome(id = "1, 0, false", expect = ACCEPTABLE)
  @State
  public static class WakeAndFirstWritePossible extends ServletTransportRaces {
    public WakeAndFirstWritePossible() {
      transport().start();
    }

    @Actor
    public void wake() {
      send();
    }

    @Actor
    public void begin() {
      transport().onWritePossible();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      report(result);
    }
  }

  /** The container can take more just when something is sent. */
  @JCStressTest
  @Outcome(id = "1, 0, false", expect = ACCEPTABLE)
  @State
  public static class WakeAndWritePossible extends ServletTransportRaces {
    public WakeAndWritePossible() {
      transport().start();
      transport().onWritePossible();
      out().fill();
    }

    @Actor
    public void wake() {
      send();
    }

    @Actor
    public void drain() {
      if (out().drain()) {
        transport().onWritePossible();
      }
    }

    @Arbiter
    public void result(IIZ_Result result) {
      report(result);
    }
  }

  /** The connection is ended just when something is sent. */
  @JCStressTest
  @Outcome(
      id = {"0, 1, false", "1, 1, false"},
      expect = ACCEPTABLE)
  @State
  public static class WakeAndAbort extends ServletTransportRaces {
    public WakeAndAbort() {
      transport().start();
      transport().onWritePossible();
    }

    @Actor
    public void wake() {
      send();
    }

    @Actor
    public void abort() {
      transport().abort();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      report(result);
    }
  }

  /** The container gives the request up just when something is sent: nothing comes later. */
  @JCStressTest
  @Outcome(
      id = {"0, 1, false", "1, 1, false"},
      expect = ACCEPTABLE)
  @State
  public static class WakeAndGiveUp extends ServletTransportRaces {
    private int writtenBefore;

    public WakeAndGiveUp() {
      transport().start();
      transport().onWritePossible();
    }

    @Actor
    public void wake() {
      send();
    }

    @Actor
    public void giveUp() {
      transport().giveUp();
      writtenBefore = out().written();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      report(result);
      result.r3 |= result.r1 != writtenBefore;
    }
  }

  /** The connection is ended just when the request is taken over. */
  @JCStressTest
  @Outcome(id = "0, 1, false", expect = ACCEPTABLE)
  @State
  public static class StartAndAbort extends ServletTransportRaces {
    @Actor
    public void start() {
      transport().start();
    }

    @Actor
    public void abort() {
      transport().abort();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      report(result);
    }
  }
}
