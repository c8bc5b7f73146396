package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A log of two events that is full, and takes a third while somebody reads. */
class NodeLogRaces {
  private final NodeLog log = new NodeLog(2, Long.MAX_VALUE, true, sequence -> {});

  NodeLogRaces() {
    log.startsAfter("before");
    append();
    log.name("name");
    append();
  }

  void append() {
    String id = Long.toString(log.end().next());
    log.append(new LogEntry(id, new Entry("message", "", Map.of())));
  }

  String idAt(long sequence) {
    LoggedEvent event = log.read(sequence);
    return event == null ? "none" : event.id();
  }

  /** Two events share a place: each reads as itself, or not at all. */
  @JCStressTest
  @Outcome(
      id = {"0, none", "0, 2", "none, none", "none, 2"},
      expect = ACCEPTABLE)
  @State
  public static class Read extends NodeLogRaces {
    @Actor
    public void write() {
      append();
    }

    @Actor
    public void read(LL_Result result) {
      result.r1 = idAt(0);
      result.r2 = idAt(2);
    }
  }

  /** The log never ends after an event that cannot be read yet, and names the last one. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "2, 2"},
      expect = ACCEPTABLE)
  @State
  public static class ReadToTheEnd extends NodeLogRaces {
    @Actor
    public void write() {
      append();
    }

    @Actor
    public void read(LL_Result result) {
      LogPosition end = log().end();
      result.r1 = end.id();
      result.r2 = idAt(end.next() - 1);
    }
  }

  /** Who finds an event gone finds where to go on, and what the id of the one that left was. */
  @JCStressTest
  @Outcome(
      id = {"0, 0, 0", "0, 1, 0", "none, 1, 0"},
      expect = ACCEPTABLE)
  @State
  public static class GoOnAfterEviction extends NodeLogRaces {
    @Actor
    public void write() {
      append();
    }

    @Actor
    public void read(LLL_Result result) {
      result.r1 = idAt(0);
      result.r2 = log().start().next();
      result.r3 = log().idBefore(1);
    }
  }

  /** The place after an id is known from when the log ends after it until the next id leaves. */
  @JCStressTest
  @Outcome(id = "1, 2, true", expect = ACCEPTABLE)
  @State
  public static class FindPlace extends NodeLogRaces {
    @Actor
    public void write() {
      append();
    }

    @Actor
    public void find(LLL_Result result) {
      result.r1 = log().after("0");
      result.r2 = log().after("1");
      long newest = log().after("2");
      result.r3 = newest == NodeLog.NOWHERE || newest == log().end().next();
    }
  }

  /** A further name of a place is good as long as what comes after it; so is an event's own. */
  @JCStressTest
  @Outcome(
      id = {"1, 1, 0", "1, 1, -1"},
      expect = ACCEPTABLE)
  @State
  public static class FindNamedPlace extends NodeLogRaces {
    @Actor
    public void write() {
      append();
    }

    @Actor
    public void find(LLL_Result result) {
      result.r1 = log().after("name");
      result.r2 = log().at("1");
      result.r3 = log().at("0");
    }
  }

  /** The start is not behind what has left, nor past what is kept. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE)
  @State
  public static class ReadFromTheStart extends NodeLogRaces {
    @Actor
    public void write() {
      append();
    }

    @Actor
    public void read(ZZ_Result result) {
      long start = log().start().next();
      result.r1 = !idAt(start).equals("none") || log().start().next() > start;
      result.r2 = start < log().end().next();
    }
  }

  NodeLog log() {
    return log;
  }
}
