package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZL_Result;

/** What one connection's listeners are told, on whichever thread it comes. */
class ListenerRaces {
  private final ListenerCalls calls = new ListenerCalls(Runnable::run, () -> {});
  private final AtomicInteger underWay = new AtomicInteger();

  // The thread that calls, one at a time, as it should be.
  private volatile String told = "";

  ListenerCalls calls() {
    return calls;
  }

  void listenToGaps() {
    calls.whenGap(gap -> note("gap"));
  }

  void listenToTheEnd() {
    calls.whenEnded(reason -> note(reason.name()));
  }

  void tellGap() {
    calls.tell(new ToldGap(Optional.empty(), "1", "lost"));
  }

  private void note(String what) {
    boolean alone = underWay.incrementAndGet() == 1;
    String before = told;
    told = before + (before.isEmpty() ? "" : " ") + what + (alone ? "" : " beside another");
    underWay.decrementAndGet();
  }

  String told() {
    return told;
  }

  /** A gap is told before the end, or not at all: never beside it, nor after it. */
  @JCStressTest
  @Outcome(
      id = {"gap CLOSED", "CLOSED"},
      expect = ACCEPTABLE)
  @State
  public static class GapAndEnd extends ListenerRaces {
    public GapAndEnd() {
      listenToGaps();
      listenToTheEnd();
    }

    @Actor
    public void gap() {
      tellGap();
    }

    @Actor
    public void end() {
      calls().end(EndReason.CLOSED);
    }

    @Arbiter
    public void result(L_Result result) {
      result.r1 = told();
    }
  }

  /** Of two ends one is told. */
  @JCStressTest
  @Outcome(
      id = {"CLOSED", "CLIENT_GONE"},
      expect = ACCEPTABLE)
  @State
  public static class EndAndEnd extends ListenerRaces {
    public EndAndEnd() {
      listenToTheEnd();
    }

    @Actor
    public void close() {
      calls().end(EndReason.CLOSED);
    }

    @Actor
    public void gone() {
      calls().end(EndReason.CLIENT_GONE);
    }

    @Arbiter
    public void result(L_Result result) {
      result.r1 = told();
    }
  }

  /** Whoever begins to listen as the connection ends is told. */
  @JCStressTest
  @Outcome(id = "CLOSED", expect = ACCEPTABLE)
  @State
  public static class ListenAndEnd extends ListenerRaces {
    @Actor
    public void listen() {
      listenToTheEnd();
    }

    @Actor
    public void end() {
      calls().end(EndReason.CLOSED);
    }

    @Arbiter
    public void result(L_Result result) {
      result.r1 = told();
    }
  }

  /** The same of a whole connection, which its request's thread is about to open. */
  @JCStressTest
  @Outcome(
      id = {"false, NOT_OPENED", "false, CLIENT_GONE", "true, CLIENT_GONE"},
      expect = ACCEPTABLE)
  @State
  public static class OpenAndAbort {
    private final Connection connection = Deliveries.create(0).connect(new Metadata(Map.of()));
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String told = "";

    @Actor
    public void open(ZL_Result result) {
      connection.whenDisconnected(reason -> {
        told = reason.name();
        calls.incrementAndGet();
      });
      result.r1 = connection.open(new KnownTransport());
    }

    @Actor
    public void abort() {
      connection.abort();
    }

    @Arbiter
    public void result(ZL_Result result) {
      boolean once = Patience.awaits(() -> calls.get() > 0) && calls.get() == 1;
      result.r2 = once ? told : calls.get() + " calls";
    }
  }

  /** Why it has ended is what its outbox has decided, whoever asks later. */
  @JCStressTest
  @Outcome(
      id = {"true, DISCONNECTED", "false, CLIENT_GONE"},
      expect = ACCEPTABLE)
  @State
  public static class GoneAndThrownOut {
    private final Outbox outbox = new Outbox(new PendingBytes(Long.MAX_VALUE));

    @Actor
    public void gone() {
      outbox.discard(EndReason.CLIENT_GONE);
    }

    @Actor
    public void throwOut(ZL_Result result) {
      result.r1 = outbox.endAtOnce(DirectBlock.endAtOnce(new byte[1]));
    }

    @Arbiter
    public void result(ZL_Result result) {
      result.r2 = outbox.discard(EndReason.FAILED).name();
    }
  }
}
