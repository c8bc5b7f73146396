package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;
import org.openjdk.jcstress.infra.results.ZJ_Result;

/** A publisher and the fan-out thread. */
class FanOutRaces {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final FanOut fanOut =
      new FanOut(
          tasks::add, new ConnectionRegistry(), new EndpointCounters(), 2, Long.MAX_VALUE, true);

  FanOutRaces() {
    fanOut.startsAfter("before");
  }

  void append() {
    fanOut.appended(new LogEntry("id", new Entry("message", "", Map.of())));
  }

  void runTasks() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  void close() {
    fanOut.close();
  }

  long dispatched() {
    runTasks();
    return fanOut.dispatched().next();
  }

  /** An event that comes while the fan-out ends has a fan-out of its own. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE)
  @State
  public static class NoEventIsLeft extends FanOutRaces {
    public NoEventIsLeft() {
      append();
    }

    @Actor
    public void publish() {
      append();
    }

    @Actor
    public void fanOut() {
      runTasks();
    }

    @Arbiter
    public void result(J_Result result) {
      result.r1 = dispatched();
    }
  }

  /** Who publishes into a full log waits for the fan-out, and not for ever. */
  @JCStressTest
  @Outcome(id = "true, 3", expect = ACCEPTABLE)
  @State
  public static class PublisherGoesOn extends FanOutRaces {
    private volatile boolean published;

    public PublisherGoesOn() {
      append();
      append();
    }

    @Actor
    public void publish() {
      append();
      published = true;
    }

    @Actor
    public void fanOut(ZJ_Result result) {
      runTasks();
      result.r1 = Patience.awaits(() -> published);
      if (!result.r1) {
        close();
      }
    }

    @Arbiter
    public void result(ZJ_Result result) {
      result.r2 = dispatched();
    }
  }
}
