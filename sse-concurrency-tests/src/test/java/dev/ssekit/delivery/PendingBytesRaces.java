package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** Two who send want the room that is left. */
class PendingBytesRaces {
  private final PendingBytes pending = new PendingBytes(10);

  PendingBytes pending() {
    return pending;
  }

  /** One of them gets it. */
  @JCStressTest
  @Outcome(
      id = {"true, false, 6", "false, true, 6"},
      expect = ACCEPTABLE)
  @State
  public static class ReserveTwice extends PendingBytesRaces {
    @Actor
    public void one(ZZJ_Result result) {
      result.r1 = pending().reserve(6);
    }

    @Actor
    public void other(ZZJ_Result result) {
      result.r2 = pending().reserve(6);
    }

    @Arbiter
    public void result(ZZJ_Result result) {
      result.r3 = pending().now();
    }
  }

  /** One that is too large takes nothing from another, not even for a moment. */
  @JCStressTest
  @Outcome(id = "false, true, 10", expect = ACCEPTABLE)
  @State
  public static class RefuseAndReserve extends PendingBytesRaces {
    @Actor
    public void tooLarge(ZZJ_Result result) {
      result.r1 = pending().reserve(11);
    }

    @Actor
    public void fits(ZZJ_Result result) {
      result.r2 = pending().reserve(10);
    }

    @Arbiter
    public void result(ZZJ_Result result) {
      result.r3 = pending().now();
    }
  }
}
