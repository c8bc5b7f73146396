package dev.ssekit.it;

import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.OneTimeValues;
import dev.ssekit.spi.Presence;
import dev.ssekit.spi.Signals;
import dev.ssekit.spi.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend whose entries reach this node, on a thread of its own, when the test lets them. */
final class HeldBackBackend implements Backend, EventLog {
  private final InMemoryBackend backend = new InMemoryBackend(4096, 1 << 20);
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<LogFollower> followers = new CopyOnWriteArrayList<>();
  private final AtomicInteger catchingUp = new AtomicInteger();

  // Guarded by this.
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;

  /** From now on nothing reaches this node. */
  synchronized void hold() {
    holding = true;
  }

  /** Lets all through that was held, and what comes. */
  synchronized void letThrough() {
    holding = false;
    held.forEach(thread::execute);
    held.clear();
  }

  /** How often it was asked whether this node has had everything. */
  int timesAsked() {
    return catchingUp.get();
  }

  /** Loses entries on all paths. */
  void lose(String position) {
    tell(() -> followers.forEach(follower -> follower.lost(position)));
  }

  @Override
  public CompletionStage<Subscription> follow(String path, int newest, LogFollower follower) {
    followers.add(follower);
    return backend
        .log()
        .follow(
            path,
            newest,
            new LogFollower() {
              @Override
              public void startsAfter(String id) {
                tell(() -> follower.startsAfter(id));
              }

              @Override
              public void appended(LogEntry entry) {
                tell(() -> follower.appended(entry));
              }

              @Override
              public void lost(String id) {
                tell(() -> follower.lost(id));
              }

              @Override
              public void passed(String id) {
                tell(() -> follower.passed(id));
              }
            })
        .thenCompose(this::afterWhatWasTold);
  }

  @Override
  public CompletionStage<Void> caughtUp(String path) {
    catchingUp.incrementAndGet();
    return afterWhatWasTold(path).thenRun(() -> {});
  }

  private <T> CompletionStage<T> afterWhatWasTold(T value) {
    CompletableFuture<T> done = new CompletableFuture<>();
    tell(() -> done.complete(value));
    return done;
  }

  private synchronized void tell(Runnable call) {
    if (holding) {
      held.add(call);
    } else if (!thread.isShutdown()) {
      thread.execute(call);
    }
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
  public CompletionStage<Map<String, String>> publish(Set<String> paths, Entry entry) {
    return backend.log().publish(paths, entry);
  }

  @Override
  public CompletionStage<History> history(String path, String after, int limit) {
    return backend.log().history(path, after, limit);
  }

  @Override
  public String type() {
    return backend.type();
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
    return backend.signals();
  }

  @Override
  public Signals inquiries() {
    return backend.inquiries();
  }

  @Override
  public Presence presence() {
    return backend.presence();
  }

  @Override
  public OneTimeValues oneTimeValues() {
    return backend.oneTimeValues();
  }

  @Override
  public void close() {
    backend.close();
    thread.shutdown();
  }
}
