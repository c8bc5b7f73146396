package dev.ssekit.delivery;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** One connection that comes to its registry and goes. */
class ConnectionRaces {
  private static final Map<String, String> FILTER = Map.of("x", "a");

  private final Delivery delivery = Deliveries.create(0);
  private final Connection connection = delivery.connect(new Metadata(Map.of("x", List.of("a"))));
  private final KnownTransport transport = new KnownTransport();

  Connection connection() {
    return connection;
  }

  KnownTransport transport() {
    return transport;
  }

  ConnectionRegistry registry() {
    return delivery.registry();
  }

  int registered() {
    return registry().count(Map.of());
  }

  int indexed() {
    return registry().count(FILTER);
  }

  /** A connection that is aborted while it opens is nowhere, and its transport has been told. */
  @JCStressTest
  @Outcome(id = "0, 0, true", expect = ACCEPTABLE)
  @State
  public static class OpenAndAbort extends ConnectionRaces {
    private boolean opened;

    @Actor
    public void open() {
      opened = connection().open(transport());
    }

    @Actor
    public void abort() {
      connection().abort();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      result.r1 = registered();
      result.r2 = indexed();
      result.r3 = !opened || transport().isAborted();
    }
  }

  /** A connection that is closed while it opens stays until its end is written, which is woken. */
  @JCStressTest
  @Outcome(id = "1, 1, true", expect = ACCEPTABLE)
  @State
  public static class OpenAndClose extends ConnectionRaces {
    @Actor
    public void open() {
      // The transport starts after this: it writes at least once.
      connection().open(transport());
    }

    @Actor
    public void close() {
      connection().close();
    }

    @Arbiter
    public void result(IIZ_Result result) {
      result.r1 = registered();
      result.r2 = indexed();
      result.r3 = !connection().isOpen() && connection().abort();
    }
  }

  /** Removed while it is added: in both, or in neither. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "1, 1"},
      expect = ACCEPTABLE)
  @State
  public static class AddAndRemove extends ConnectionRaces {
    @Actor
    public void add() {
      registry().add(connection());
    }

    @Actor
    public void remove() {
      registry().remove(connection());
    }

    @Arbiter
    public void result(II_Result result) {
      result.r1 = registered();
      result.r2 = indexed();
    }
  }

  /** Who waits for the last connection to go is told. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE)
  @State
  public static class AwaitEmpty extends ConnectionRaces {
    public AwaitEmpty() {
      registry().add(connection());
    }

    @Actor
    public void remove() {
      registry().remove(connection());
    }

    @Actor
    public void await(Z_Result result) {
      result.r1 = Patience.awaits(registry().emptied()::isDone);
    }
  }
}
