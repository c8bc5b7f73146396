package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** The fan-out thread wakes, the writer writes: what matches is written once, in order. */
class CursorRaces {
  private static final int WIDE = 8;

  private CursorRaces() {}

  /** The writer is ahead of the fan-out, or just behind. */
  @JCStressTest
  @Outcome(id = "0 1, false", expect = ACCEPTABLE)
  @State
  public static class WriterAhead extends Handoff {
    public WriterAhead() {
      super(WIDE, 1);
      append(MINE);
    }

    @Actor
    public void wake() {
      fanOut();
    }

    @Actor
    public void writePending() {
      write();
    }

    @Arbiter
    public void result(LZ_Result result) {
      tellWhetherBehind(result);
    }
  }

  /** The writer goes idle while one more is broadcast, and while what it was named is behind it. */
  @JCStressTest
  @Outcome(id = "0 1 2 3, false", expect = ACCEPTABLE)
  @State
  public static class WriterGoesIdle extends Handoff {
    public WriterGoesIdle() {
      super(WIDE, 3);
      broadcast(MINE);
      append(MINE);
    }

    @Actor
    public void broadcastMore() {
      fanOut();
      broadcast(MINE);
    }

    @Actor
    public void writePending() {
      write();
      write();
      write();
    }

    @Arbiter
    public void result(LZ_Result result) {
      tellWhetherBehind(result);
    }
  }

  /** What does not match comes and goes under the writer's eyes, and costs nobody an event. */
  @JCStressTest
  @Outcome(id = "8 9, false", expect = ACCEPTABLE)
  @State
  public static class OthersFillTheLog extends Handoff {
    private static final int OTHERS_COUNT = 8;

    private volatile boolean over;

    public OthersFillTheLog() {
      super(2, 1);
    }

    @Actor
    public void broadcastMore() {
      for (int i = 0; i < OTHERS_COUNT; i++) {
        broadcast(OTHERS);
      }
      broadcast(MINE);
      over = true;
    }

    @Actor
    public void writePending() {
      while (!over) {
        write();
      }
    }

    @Arbiter
    public void result(LZ_Result result) {
      tellWhetherLost(result);
    }
  }

  /** An event that is lost is never passed over silently. */
  @JCStressTest
  @Outcome(
      id = {", true", "0 1 2 3, false"},
      expect = ACCEPTABLE)
  @State
  public static class LosesEvents extends Handoff {
    public LosesEvents() {
      super(2, WIDE);
      broadcast(MINE);
      broadcast(MINE);
    }

    @Actor
    public void broadcastMore() {
      broadcast(MINE);
    }

    @Actor
    public void writePending() {
      write();
    }

    @Arbiter
    public void result(LZ_Result result) {
      tellWhetherLost(result);
    }
  }

  /** Who goes on after a loss goes on in order, and to the end. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE)
  @State
  public static class GoesOnAfterLoss extends Handoff {
    public GoesOnAfterLoss() {
      super(2, WIDE);
      broadcast(MINE);
      broadcast(MINE);
    }

    @Actor
    public void broadcastMore() {
      broadcast(MINE);
    }

    @Actor
    public void writePending() {
      writeAndRestart();
    }

    @Arbiter
    public void result(ZZ_Result result) {
      broadcastLast();
      result.r1 = isInOrder();
      result.r2 = written().endsWith("2 3");
    }
  }

  /** All that is pending counts, at each moment of the writer's step onto what it was named. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE)
  @State
  public static class CountsWhatIsPending extends Handoff {
    public CountsWhatIsPending() {
      super(WIDE, 3);
      broadcast(MINE);
      append(MINE);
    }

    @Actor
    public void wake() {
      fanOut();
    }

    @Actor
    public void standAtTheFirst() {
      stand();
    }

    @Arbiter
    public void result(Z_Result result) {
      broadcast(MINE);
      broadcast(MINE);
      result.r1 = isBehind();
    }
  }

  /** Who sends finds all that is pending, at each moment of the writer's step onto it. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE)
  @State
  public static class SenderCountsWhatIsPending extends Handoff {
    public SenderCountsWhatIsPending() {
      super(WIDE, 3);
      broadcast(MINE);
      broadcast(MINE);
      broadcast(MINE);
    }

    @Actor
    public void standAtTheFirst() {
      stand();
    }

    @Actor
    public void send(Z_Result result) {
      result.r1 = isBehindWith(1);
    }
  }

  /** Who sends counts nothing that was written, though the fan-out has yet to take it off. */
  @JCStressTest
  @Outcome(id = "false", expect = ACCEPTABLE)
  @State
  public static class SenderCountsNothingWritten extends Handoff {
    public SenderCountsNothingWritten() {
      super(WIDE, 3);
      broadcast(MINE);
      broadcast(MINE);
      broadcast(MINE);
      write();
    }

    @Actor
    public void broadcastMore() {
      broadcast(MINE);
    }

    @Actor
    public void send(Z_Result result) {
      result.r1 = isBehindWith(2);
    }
  }
}
