package dev.ssekit.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Throws when it is told its first entry. */
final class FailingFollower implements LogFollower {
  private final AtomicInteger told = new AtomicInteger();
  private final List<Throwable> endings = new CopyOnWriteArrayList<>();

  @Override
  public void startsAfter(String id) {
    told.set(0);
  }

  @Override
  public void appended(LogEntry entry) {
    told.incrementAndGet();
    throw new IllegalStateException(entry.entry().data());
  }

  @Override
  public void lost(String id) {
    told.incrementAndGet();
  }

  @Override
  public void passed(String id) {
    if (told.get() > 0) {
      told.incrementAndGet();
    }
  }

  @Override
  public void ended(Throwable cause) {
    endings.add(cause);
  }

  /** How many entries and losses it was told, and names after the first of those. */
  int told() {
    return told.get();
  }

  /** Why it ended, each time that it was told so. */
  List<Throwable> endings() {
    return List.copyOf(endings);
  }
}
