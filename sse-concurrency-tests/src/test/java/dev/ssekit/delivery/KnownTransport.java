package dev.ssekit.delivery;

/** A transport that writes nothing, and knows what it was told. */
final class KnownTransport implements Transport {
  private volatile boolean woken;
  private volatile boolean aborted;

  /** Whether it has been woken since this was last asked. */
  boolean takeWoken() {
    boolean was = woken;
    woken = false;
    return was;
  }

  boolean isAborted() {
    return aborted;
  }

  @Override
  public void wake() {
    woken = true;
  }

  @Override
  public long blockedSince() {
    return NOT_BLOCKED;
  }

  @Override
  public void abort() {
    aborted = true;
  }
}
