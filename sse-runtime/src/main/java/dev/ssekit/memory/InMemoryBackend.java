package dev.ssekit.memory;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.OneTimeValues;
import dev.ssekit.spi.Presence;
import dev.ssekit.spi.Signals;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The backend of an application on one machine. Every stage is complete when its method returns;
 * its followers and listeners are called on the thread of the caller.
 */
public final class InMemoryBackend implements Backend {
  private final AtomicBoolean closed = new AtomicBoolean();
  private final InMemoryEventLog log;
  private final InMemorySignals signals = new InMemorySignals(closed::get);
  private final InMemorySignals inquiries = new InMemorySignals(closed::get);
  private final InMemoryPresence presence = new InMemoryPresence(closed::get);
  private final InMemoryOneTimeValues oneTimeValues = new InMemoryOneTimeValues(closed::get);

  /**
   * @param logEvents how many entries the log of an endpoint keeps, positive
   * @param logBytes how many bytes of text it keeps, positive; its newest entry it keeps in any
   *     case
   */
  public InMemoryBackend(int logEvents, long logBytes) {
    this.log = new InMemoryEventLog(logEvents, logBytes, closed::get);
  }

  @Override
  public String type() {
    return "memory";
  }

  @Override
  public State state() {
    return closed.get() ? State.UNAVAILABLE : State.AVAILABLE;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public EventLog log() {
    return log;
  }

  @Override
  public Signals signals() {
    return signals;
  }

  @Override
  public Signals inquiries() {
    return inquiries;
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public OneTimeValues oneTimeValues() {
    return oneTimeValues;
  }

  @Override
  public void close() {
    closed.set(true);
    log.clear();
    signals.clear();
    inquiries.clear();
    presence.clear();
    oneTimeValues.clear();
  }
}
