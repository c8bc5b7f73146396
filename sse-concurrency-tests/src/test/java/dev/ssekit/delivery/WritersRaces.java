package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Runs queued while a thread that takes them is about to stop. */
class WritersRaces {
  private final AtomicLong time = new AtomicLong();
  private final Writers writers;
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger ran = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** The time goes by whenever somebody looks: before long no burst is one any more. */
  WritersRaces(int inBurst) {
    long step = TimeUnit.MILLISECONDS.toNanos(30);
    writers = new Writers(Runnable::run, 1, inBurst, () -> time.getAndAdd(step));
  }

  void queue() {
    writers.execute(this::run);
  }

  private void run() {
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    ran.incrementAndGet();
    running.decrementAndGet();
  }

  void tellRuns(II_Result result) {
    result.r1 = ran.get();
    result.r2 = mostAtOnce.get();
  }

  /** Each is run once, and no two at a time. */
  @JCStressTest
  @Outcome(id = "3, 1", expect = ACCEPTABLE)
  @State
  public static class QueueAndStop extends WritersRaces {
    public QueueAndStop() {
      super(1);
    }

    @Actor
    public void one() {
      queue();
    }

    @Actor
    public void two() {
      queue();
      queue();
    }

    @Arbiter
    public void tell(II_Result result) {
      tellRuns(result);
    }
  }

  /** Each is run once, also where one of two threads leaves what is queued to the other. */
  @JCStressTest
  @Outcome(id = "3, 1", expect = ACCEPTABLE)
  @Outcome(id = "3, 2", expect = ACCEPTABLE)
  @State
  public static class QueueAndLeave extends WritersRaces {
    public QueueAndLeave() {
      super(2);
    }

    @Actor
    public void one() {
      queue();
    }

    @Actor
    public void two() {
      queue();
      queue();
    }

    @Arbiter
    public void tell(II_Result result) {
      tellRuns(result);
    }
  }
}
