package dev.ssekit.spi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One node's share of a backend of several: closing it leaves the others theirs. */
public final class SharedBackend implements Backend, Presence {
  private final Backend shared;
  private volatile boolean frozen;

  public SharedBackend(Backend shared) {
    this.shared = shared;
  }

  /** From now on this node renews nothing and answers nobody, as if it had been killed. */
  public void freeze() {
    frozen = true;
  }

  @Override
  public CompletionStage<Void> announce(String node, String value, Duration timeToLive) {
    return frozen
        ? CompletableFuture.completedStage(null)
        : shared.presence().announce(node, value, timeToLive);
  }

  @Override
  public CompletionStage<Void> withdraw(String node) {
    return frozen ? CompletableFuture.completedStage(null) : shared.presence().withdraw(node);
  }

  @Override
  public CompletionStage<Map<String, String>> nodes() {
    return shared.presence().nodes();
  }

  @Override
  public String type() {
    return shared.type();
  }

  @Override
  public State state() {
    return shared.state();
  }

  @Override
  public EventLog log() {
    return shared.log();
  }

  @Override
  public Signals signals() {
    return new Share(shared.signals());
  }

  @Override
  public Signals inquiries() {
    return new Share(shared.inquiries());
  }

  @Override
  public Presence presence() {
    return this;
  }

  @Override
  public OneTimeValues oneTimeValues() {
    return shared.oneTimeValues();
  }

  /** What ends is this node, not what it shares. */
  @Override
  public void close() {
    freeze();
  }

  private final class Share implements Signals {
    private final Signals signals;

    private Share(Signals signals) {
      this.signals = signals;
    }

    @Override
    public CompletionStage<Void> send(Signal signal) {
      return frozen ? CompletableFuture.completedStage(null) : signals.send(signal);
    }

    @Override
    public CompletionStage<Subscription> listen(SignalListener listener) {
      return signals.listen(listener);
    }
  }
}
