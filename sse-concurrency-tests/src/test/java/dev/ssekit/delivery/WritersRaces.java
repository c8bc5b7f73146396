package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Runs queued while the only thread that takes them is about to stop. */
class WritersRaces {
  private final Writers writers = new Writers(Runnable::run, 1, 1, System::nanoTime);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger ran = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  void queue() {
    writers.execute(this::run);
  }

  private void run() {
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    ran.incrementAndGet();
    running.decrementAndGet();
  }

  /** Each is run once, and no two at a time. */
  @JCStressTest
  @Outcome(id = "3, 1", expect = ACCEPTABLE)
  @State
  public static class QueueAndStop extends WritersRaces {
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
      result.r1 = super.ran.get();
      result.r2 = super.mostAtOnce.get();
    }
  }
}
