package dev.ssekit.benchmarks.micro;

import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.Outgoing.Progress;
import dev.ssekit.delivery.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;

/** A connection whose bytes go nowhere; whoever benchmarks writes when it has been woken. */
final class SimulatedClient implements Transport {
  private final Connection connection;
  private final LongAdder wakes;
  private volatile boolean woken;

  SimulatedClient(Connection connection, LongAdder wakes) throws IOException {
    this.connection = connection;
    this.wakes = wakes;
    connection.open(this);
    write();
  }

  boolean isWoken() {
    return woken;
  }

  /** Writes all that is pending. */
  void write() throws IOException {
    woken = false;
    Progress progress = Progress.MORE;
    while (progress == Progress.MORE) {
      progress = connection.writeTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void wake() {
    woken = true;
    wakes.increment();
  }

  @Override
  public long blockedSince() {
    return NOT_BLOCKED;
  }

  @Override
  public void abort() {
    throw new IllegalStateException("A simulated client was disconnected.");
  }
}
