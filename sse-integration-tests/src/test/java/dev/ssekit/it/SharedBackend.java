package dev.ssekit.it;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.OneTimeValues;
import dev.ssekit.spi.Presence;
import dev.ssekit.spi.Signals;

/** One node's share of a backend of several: closing it leaves the others theirs. */
record SharedBackend(Backend shared) implements Backend {
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
    return shared.signals();
  }

  @Override
  public Presence presence() {
    return shared.presence();
  }

  @Override
  public OneTimeValues oneTimeValues() {
    return shared.oneTimeValues();
  }

  /** What ends is this node, not what it shares. */
  @Override
  public void close() {}
}
