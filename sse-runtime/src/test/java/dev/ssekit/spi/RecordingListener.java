package dev.ssekit.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the signals that it is told, and where it is told that some are lost. */
public final class RecordingListener implements SignalListener {
  private final List<Signal> signals = new CopyOnWriteArrayList<>();
  private final List<Integer> losses = new CopyOnWriteArrayList<>();

  @Override
  public void sent(Signal signal) {
    signals.add(signal);
  }

  @Override
  public void lost() {
    losses.add(signals.size());
  }

  /** The signals, in the order in which they came. */
  public List<Signal> signals() {
    return List.copyOf(signals);
  }

  /** How many signals came before each loss. */
  public List<Integer> losses() {
    return List.copyOf(losses);
  }
}
