package dev.ssekit.hub;

import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendClosedException;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.OneTimeValues;
import dev.ssekit.spi.Presence;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.SignalListener;
import dev.ssekit.spi.Signals;
import dev.ssekit.spi.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A backend that does everything later, on a thread of its own, as one across a network does. */
final class DeferredBackend implements Backend, EventLog, Signals, Presence, OneTimeValues {
  private final Backend backend;
  private final List<LogFollower> followers = new CopyOnWriteArrayList<>();
  private final List<SignalListener> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(run -> {
        Thread created = new Thread(run, "deferred-backend");
        created.setDaemon(true);
        return created;
      });

  DeferredBackend(int logEvents) {
    this.backend = new InMemoryBackend(logEvents, 16 << 20);
  }

  private <T> CompletionStage<T> later(Supplier<CompletionStage<T>> operation) {
    try {
      return CompletableFuture.supplyAsync(operation, thread).thenCompose(Function.identity());
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.failedStage(new BackendClosedException());
    }
  }

  @Override
  public String type() {
    return "deferred";
  }

  @Override
  public State state() {
    return backend.state();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public EventLog log() {
    return this;
  }

  @Override
  public Signals signals() {
    return this;
  }

  /** None of its listeners is told of a loss. */
  @Override
  public Signals inquiries() {
    return new Signals() {
      @Override
      public CompletionStage<Void> send(Signal signal) {
        return later(() -> backend.inquiries().send(signal));
      }

      @Override
      public CompletionStage<Subscription> listen(SignalListener listener) {
        return later(() -> backend.inquiries().listen(listener));
      }
    };
  }

  @Override
  public Presence presence() {
    return this;
  }

  @Override
  public OneTimeValues oneTimeValues() {
    return this;
  }

  @Override
  public CompletionStage<Map<String, String>> publish(Set<String> paths, Entry entry) {
    return later(() -> backend.log().publish(paths, entry));
  }

  @Override
  public CompletionStage<Subscription> follow(String path, int newest, LogFollower follower) {
    followers.add(follower);
    return later(() -> backend.log().follow(path, newest, follower));
  }

  /** Can follow its logs no further. */
  void endFollowing(Throwable cause) {
    thread.execute(() -> followers.forEach(follower -> follower.ended(cause)));
  }

  /** Loses signals. */
  void loseSignals() {
    thread.execute(() -> listeners.forEach(SignalListener::lost));
  }

  @Override
  public CompletionStage<Void> caughtUp(String path) {
    return later(() -> backend.log().caughtUp(path));
  }

  @Override
  public boolean isPosition(String id) {
    return backend.log().isPosition(id);
  }

  @Override
  public Optional<String> entryAfter(String position) {
    return backend.log().entryAfter(position);
  }

  @Override
  public CompletionStage<History> history(String path, String after, int limit) {
    return later(() -> backend.log().history(path, after, limit));
  }

  @Override
  public CompletionStage<Void> send(Signal signal) {
    return later(() -> backend.signals().send(signal));
  }

  @Override
  public CompletionStage<Subscription> listen(SignalListener listener) {
    listeners.add(listener);
    return later(() -> backend.signals().listen(listener));
  }

  @Override
  public CompletionStage<Void> announce(String node, String value, Duration timeToLive) {
    return later(() -> backend.presence().announce(node, value, timeToLive));
  }

  @Override
  public CompletionStage<Void> withdraw(String node) {
    return later(() -> backend.presence().withdraw(node));
  }

  @Override
  public CompletionStage<Map<String, String>> nodes() {
    return later(() -> backend.presence().nodes());
  }

  @Override
  public CompletionStage<Void> put(String key, String value, Duration timeToLive) {
    return later(() -> backend.oneTimeValues().put(key, value, timeToLive));
  }

  @Override
  public CompletionStage<Optional<String>> take(String key) {
    return later(() -> backend.oneTimeValues().take(key));
  }

  @Override
  public void close() {
    backend.close();
    thread.shutdown();
  }

  /** Whether its thread has ended. */
  boolean isOver() {
    try {
      return thread.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
