package dev.ssekit.memory;

import dev.ssekit.spi.Signal;
import dev.ssekit.spi.SignalListener;
import dev.ssekit.spi.Signals;
import dev.ssekit.spi.Subscription;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Signals within the process: one at a time, on the sender's thread. None is ever lost. */
final class InMemorySignals implements Signals {
  private final BooleanSupplier closed;
  private final List<SignalListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  InMemorySignals(BooleanSupplier closed) {
    this.closed = closed;
  }

  @Override
  public CompletionStage<Void> send(Signal signal) {
    oneAtATime.lock();
    try {
      return Stages.runUnless(closed, () -> listeners.forEach(listener -> listener.sent(signal)));
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public CompletionStage<Subscription> listen(SignalListener listener) {
    return Stages.unless(
        closed,
        () -> {
          Subscription subscription = () -> listeners.remove(listener);
          listeners.add(listener);
          return subscription;
        });
  }

  /** Forgets all listeners, once none is being told a signal; closed must hold before. */
  void clear() {
    oneAtATime.lock();
    try {
      listeners.clear();
    } finally {
      oneAtATime.unlock();
    }
  }
}
