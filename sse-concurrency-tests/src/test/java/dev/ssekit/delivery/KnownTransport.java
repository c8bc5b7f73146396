package dev.ssekit.delivery;

/** A transport that writes nothing, and knows what it was told. */
final class KnownTransport implements Transport {
  private volatile boolean aborted;

  boolean isAborted() {
    return aborted;
  }

  @Override
  public void wake() {}

  @Override
  public long blockedSince() {
    return NOT_BLOCKED;
  }

  @Override
  public void abort() {
    aborted = true;
  }
}
