package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IL_Result;
import org.openjdk.jcstress.infra.results.J_Result;
import org.openjdk.jcstress.infra.results.LI_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.LZJ_Result;
import org.openjdk.jcstress.infra.results.ZL_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** An outbox that holds one block, {@code a}. */
class OutboxRaces {
  private static final LogPosition START = new LogPosition(0, "before");
  private static final DirectBlock A = new DirectBlock(START, new byte[1], Ending.NONE);
  private static final DirectBlock B = new DirectBlock(START, new byte[2], Ending.NONE);
  private static final DirectBlock END = new DirectBlock(START, new byte[4], Ending.PLAIN);

  private static final DirectBlock OUT = DirectBlock.endAtOnce(new byte[8]);

  private final PendingBytes inAll = new PendingBytes(Long.MAX_VALUE);
  private final Outbox outbox = new Outbox(inAll);

  OutboxRaces() {
    outbox.add(A);
  }

  PendingBytes inAll() {
    return inAll;
  }

  Outbox outbox() {
    return outbox;
  }

  String take() {
    DirectBlock first = outbox.peek();
    return first != null && outbox.take(first) ? name(first) : "";
  }

  /** What is left, and whether the backlog said so. */
  String rest() {
    Backlog backlog = outbox.backlog();
    StringBuilder rest = new StringBuilder();
    Backlog counted = Backlog.NONE;
    for (DirectBlock first = outbox.peek(); first != null; first = outbox.peek()) {
      if (!outbox.take(first)) {
        return "stuck";
      }
      counted = first.isEnd() ? counted : counted.plus(first.bytes().length);
      rest.append(name(first));
    }
    return backlog.equals(counted) ? rest.toString() : rest + " miscounted";
  }

  private static String name(DirectBlock block) {
    return block.equals(A) ? "a" : block.equals(B) ? "b" : block.equals(OUT) ? "out" : "end";
  }

  /** What is added while the writer takes is there afterwards, and counted. */
  @JCStressTest
  @Outcome(id = "a, b", expect = ACCEPTABLE)
  @State
  public static class AddAndTake extends OutboxRaces {
    @Actor
    public void add() {
      outbox().add(B);
    }

    @Actor
    public void take(LL_Result result) {
      result.r1 = take();
    }

    @Arbiter
    public void result(LL_Result result) {
      result.r2 = rest();
    }
  }

  /** What was accepted comes before the end; nothing comes after it. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE)
  @State
  public static class AddAndClose extends OutboxRaces {
    private int added;

    @Actor
    public void addUntilItIsClosed() {
      while (outbox().add(B) == Outbox.Addition.ADDED) {
        added++;
      }
    }

    @Actor
    public void close() {
      outbox().close(END, EndReason.CLOSED);
    }

    @Arbiter
    public void result(ZZ_Result result) {
      result.r1 = outbox().backlog().events() == added + 1;
      result.r2 = rest().equals("a" + "b".repeat(added) + "end");
    }
  }

  /** Once it is discarded nothing stays, whatever was just added. */
  @JCStressTest
  @Outcome(
      id = {"true, ", "false, "},
      expect = ACCEPTABLE)
  @State
  public static class AddAndDiscard extends OutboxRaces {
    @Actor
    public void add(ZL_Result result) {
      result.r1 = outbox().add(B) == Outbox.Addition.ADDED;
    }

    @Actor
    public void discard() {
      outbox().discard(EndReason.CLIENT_GONE);
    }

    @Arbiter
    public void result(ZL_Result result) {
      result.r2 = rest();
    }
  }

  /** What was reserved for blocks that are dropped is free, whatever was just added. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE)
  @State
  public static class ReserveAndDiscard extends OutboxRaces {
    @Actor
    public void add() {
      outbox().add(B);
    }

    @Actor
    public void discard() {
      outbox().discard(EndReason.CLIENT_GONE);
    }

    @Arbiter
    public void result(J_Result result) {
      result.r1 = inAll().now();
    }
  }

  /** A block is written or dropped, and the end that drops it comes alone or after it. */
  @JCStressTest
  @Outcome(
      id = {"aout, true, 0", "out, true, 0"},
      expect = ACCEPTABLE)
  @State
  public static class TakeAndEndAtOnce extends OutboxRaces {
    private String taken = "";

    @Actor
    public void takeFirst() {
      taken = take();
    }

    @Actor
    public void end(LZJ_Result result) {
      result.r2 = outbox().endAtOnce(OUT);
    }

    @Arbiter
    public void result(LZJ_Result result) {
      result.r1 = taken + rest();
      result.r3 = inAll().now();
    }
  }

  /** Two ends meet: whatever is written, the end that drops what is pending is the last. */
  @JCStressTest
  @Outcome(id = "out, true, 0", expect = ACCEPTABLE)
  @State
  public static class CloseAndEndAtOnce extends OutboxRaces {
    @Actor
    public void close() {
      outbox().close(END, EndReason.CLOSED);
    }

    @Actor
    public void end(LZJ_Result result) {
      result.r2 = outbox().endAtOnce(OUT);
    }

    @Arbiter
    public void result(LZJ_Result result) {
      result.r1 = rest();
      result.r3 = inAll().now();
    }
  }

  /** A writer that no longer finds what was pending finds that it was discarded. */
  @JCStressTest
  @Outcome(
      id = {"true, true", "true, false", "false, true"},
      expect = ACCEPTABLE)
  @State
  public static class LookAndDiscard extends OutboxRaces {
    @Actor
    public void look(ZZ_Result result) {
      result.r1 = outbox().peek() != null;
      result.r2 = outbox().isDiscarded();
    }

    @Actor
    public void discard() {
      outbox().discard(EndReason.CLIENT_GONE);
    }
  }

  /** What is added while the stream opens is written like the rest, and counts or not. */
  @JCStressTest
  @Outcome(
      id = {"ab, 0", "ab, 1"},
      expect = ACCEPTABLE)
  @State
  public static class AddAndOpen extends OutboxRaces {
    @Actor
    public void add() {
      outbox().add(B);
    }

    @Actor
    public void open() {
      outbox().open();
    }

    @Arbiter
    public void result(LI_Result result) {
      result.r2 = outbox().backlog().events();
      result.r1 = take() + take();
    }
  }

  /** A block is either written or dropped, not both. */
  @JCStressTest
  @Outcome(
      id = {"0, ab", "1, b"},
      expect = ACCEPTABLE)
  @State
  public static class TakeAndMakeRoom extends OutboxRaces {
    private static final Bounds TWO = new Bounds(2, Long.MAX_VALUE);
    private String taken = "";

    public TakeAndMakeRoom() {
      outbox().add(B);
    }

    @Actor
    public void makeRoom(IL_Result result) {
      result.r1 = outbox().makeRoom(TWO, 1);
    }

    @Actor
    public void takeFirst() {
      taken = take();
    }

    @Arbiter
    public void result(IL_Result result) {
      result.r2 = taken + rest();
    }
  }
}
