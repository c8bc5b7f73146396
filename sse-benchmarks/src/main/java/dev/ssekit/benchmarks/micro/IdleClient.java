package dev.ssekit.benchmarks.micro;

import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;

/** A connection whose bytes go nowhere, written as soon as it is woken. */
final class IdleClient implements Transport, Runnable {
  private final Connection connection;
  private final Executor writer;
  private final LongAdder writes;

  IdleClient(Connection connection, Executor writer, LongAdder writes) {
    this.connection = connection;
    this.writer = writer;
    this.writes = writes;
    connection.open(this);
    wake();
  }

  @Override
  public void run() {
    try {
      connection.writeTo(OutputStream.nullOutputStream());
      writes.increment();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void wake() {
    writer.execute(this);
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
