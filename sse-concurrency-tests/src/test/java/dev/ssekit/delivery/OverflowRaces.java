package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZIZ_Result;

/**
 * The writer leaves out what its client is not to have while one more is broadcast: each event is
 * either written or counted as dropped, and the last two are written.
 */
class OverflowRaces extends Handoff {
  OverflowRaces() {
    super(8, 8);
    broadcast(MINE);
    broadcast(MINE);
  }

  void check(ZIZ_Result result) {
    broadcastLast();
    result.r1 = isInOrder();
    result.r2 = writtenOrDropped();
    result.r3 = written().endsWith("2 3");
  }

  /** It keeps the newest. */
  @JCStressTest
  @Outcome(id = "true, 4, true", expect = ACCEPTABLE)
  @State
  public static class KeepNewest extends OverflowRaces {
    @Actor
    public void broadcastMore() {
      broadcast(MINE);
    }

    @Actor
    public void leaveOut() {
      keepNewest();
      write();
    }

    @Arbiter
    public void result(ZIZ_Result result) {
      check(result);
    }
  }

  /** It keeps the latest of each key. */
  @JCStressTest
  @Outcome(id = "true, 4, true", expect = ACCEPTABLE)
  @State
  public static class KeepLatest extends OverflowRaces {
    @Actor
    public void broadcastMore() {
      broadcast(MINE);
    }

    @Actor
    public void leaveOut() {
      keepLatest();
      write();
    }

    @Arbiter
    public void result(ZIZ_Result result) {
      check(result);
    }
  }
}
