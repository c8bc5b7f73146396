package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** One connection in the index, with the metadata {@code x=a, y=c}, which change. */
class MetadataRaces {
  private static final Map<String, String> A = Map.of("x", "a");
  private static final Map<String, String> B = Map.of("x", "b");
  private static final Map<String, String> C = Map.of("y", "c");

  private final MetadataIndex index = new MetadataIndex();
  private final Metadata metadata = new Metadata(Map.of("x", List.of("a"), "y", List.of("c")));
  private final Connection connection = Deliveries.idle().connect(metadata);

  MetadataRaces() {
    metadata.enter(index, connection);
  }

  Metadata metadata() {
    return metadata;
  }

  MetadataIndex index() {
    return index;
  }

  boolean isFound(Map<String, String> filter) {
    Set<Connection> found = index.rarest(filter);
    return found != null && found.contains(connection);
  }

  boolean isEmpty(Map<String, String> filter) {
    return index.rarest(filter) == null;
  }

  /** Whoever matches is found: it enters before it matches, and leaves when it no longer does. */
  @JCStressTest
  @Outcome(
      id = {"true, true", "true, false", "false, false"},
      expect = ACCEPTABLE)
  @State
  public static class ChangeAway extends MetadataRaces {
    @Actor
    public void change() {
      metadata().set("x", List.of("b"));
    }

    @Actor
    public void find(ZZ_Result result) {
      result.r1 = isFound(A);
      result.r2 = metadata().matches(A);
    }
  }

  /** The same for what it changes to. */
  @JCStressTest
  @Outcome(
      id = {"true, true", "true, false", "false, false"},
      expect = ACCEPTABLE)
  @State
  public static class ChangeTo extends MetadataRaces {
    @Actor
    public void change() {
      metadata().set("x", List.of("b"));
    }

    @Actor
    public void find(ZZ_Result result) {
      result.r2 = metadata().matches(B);
      result.r1 = isFound(B);
    }
  }

  /** What stays is found and matches all the time: another value comes, another key changes. */
  @JCStressTest
  @Outcome(id = "true, true, true", expect = ACCEPTABLE)
  @State
  public static class WhatStays extends MetadataRaces {
    @Actor
    public void change() {
      metadata().set("y", List.of("c", "d"));
      metadata().set("x", List.of("b"));
      metadata().set("x", List.of("a"));
    }

    @Actor
    public void find(ZZZ_Result result) {
      result.r1 = isFound(C);
      result.r2 = metadata().matches(C);
      result.r3 = isFound(C);
    }
  }

  /** Two changes at a time leave what the metadata say. */
  @JCStressTest
  @Outcome(
      id = {"true, true"},
      expect = ACCEPTABLE)
  @State
  public static class TwoChanges extends MetadataRaces {
    @Actor
    public void changeOne() {
      metadata().set("x", List.of("b"));
    }

    @Actor
    public void changeTheOther() {
      metadata().set("x", List.of("a", "b"));
      metadata().set("x", List.of("a"));
    }

    @Arbiter
    public void result(ZZ_Result result) {
      result.r1 = isFound(A) == metadata().matches(A) && isEmpty(A) != metadata().matches(A);
      result.r2 = isFound(B) == metadata().matches(B) && isEmpty(B) != metadata().matches(B);
    }
  }

  /** A change while the connection leaves leaves nothing behind. */
  @JCStressTest
  @Outcome(id = "true, true, true", expect = ACCEPTABLE)
  @State
  public static class ChangeAndLeave extends MetadataRaces {
    @Actor
    public void change() {
      metadata().set("x", List.of("b"));
    }

    @Actor
    public void leave() {
      metadata().leaveIndex();
    }

    @Arbiter
    public void result(ZZZ_Result result) {
      result.r1 = isEmpty(A);
      result.r2 = isEmpty(B);
      result.r3 = isEmpty(C);
    }
  }

  /** The last holder of a pair leaves while another comes. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE)
  @State
  public static class LastAndFirst extends MetadataRaces {
    private final Metadata others = new Metadata(Map.of("x", List.of("a")));
    private final Connection other = Deliveries.idle().connect(others);

    @Actor
    public void leave() {
      metadata().leaveIndex();
    }

    @Actor
    public void come() {
      others.enter(index(), other);
    }

    @Arbiter
    public void result(Z_Result result) {
      result.r1 = Set.of(other).equals(index().rarest(A));
    }
  }
}
