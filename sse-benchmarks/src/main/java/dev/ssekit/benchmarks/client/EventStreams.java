package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** All clients of one server, on one thread. */
final class EventStreams implements AutoCloseable {
  private static final int AT_ONCE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Selector selector = Selector.open();
  private final long pauseNanos;
  private final Received received = new Received();
  private final List<EventStream> streams = new ArrayList<>();
  private final Tally tally = new Tally();
  private final Progress progress = new Progress();

  /** Opens them all, those that stall spread evenly among the others. */
  EventStreams(Load load) throws IOException {
    this.pauseNanos = TimeUnit.MILLISECONDS.toNanos(load.pauseMillis());
    long patience = System.nanoTime() + PATIENCE.toNanos();
    int pending = 0;
    while (streams.size() < load.connections() || pending > 0) {
      while (streams.size() < load.connections() && pending < AT_ONCE) {
        streams.add(open(load, streams.size()));
        pending++;
      }
      int before = pending;
      read(10);
      pending = (int) streams.stream().filter(EventStream::isPending).count();
      if (pending < before) {
        patience = System.nanoTime() + PATIENCE.toNanos();
      }
      if (System.nanoTime() > patience || streams.stream().anyMatch(EventStream::isClosed)) {
        close();
        throw new IOException(
            "Only %d of %d streams opened.".formatted(tally.healthy(), load.connections()));
      }
    }
  }

  Tally tally() {
    return tally;
  }

  Progress progress() {
    return progress;
  }

  /** Reads what there is, waiting at most so long for it. */
  void read(long millis) throws IOException {
    int read = selector.select(this::proceed, millis);
    if (read > 0 && pauseNanos > 0) {
      LockSupport.parkNanos(this, pauseNanos);
    }
    progress.tell(tally.total(), tally.healthy());
  }

  @Override
  public void close() throws IOException {
    for (EventStream stream : streams) {
      stream.close();
    }
    selector.close();
  }

  private void proceed(SelectionKey key) {
    if (key.attachment() instanceof EventStream stream) {
      stream.proceed(received);
    }
  }

  private EventStream open(Load load, int index) throws IOException {
    long position = (long) index * load.stalled() / load.connections();
    boolean stalled = (index + 1L) * load.stalled() / load.connections() > position;
    return new EventStream(load, index, stalled, tally, selector);
  }
}
