package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All clients of one server, and whoever broadcasts, on the client's only thread. */
final class EventStreams implements AutoCloseable {
  private static final int AT_ONCE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Selector selector = Selector.open();
  private final Received received = new Received();
  private final List<EventStream> streams = new ArrayList<>();
  private final Tally tally = new Tally();
  private final Broadcaster broadcaster;

  /** Opens them all, those that stall spread evenly among the others. */
  EventStreams(Load load) throws IOException {
    broadcaster = new Broadcaster(load, selector);
    long patience = System.nanoTime() + PATIENCE.toNanos();
    int pending = 0;
    while (streams.size() < load.connections() || pending > 0) {
      while (streams.size() < load.connections() && pending < AT_ONCE) {
        streams.add(open(load, streams.size()));
        pending++;
      }
      int before = pending;
      pump(10, () -> {});
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

  Broadcaster broadcaster() {
    return broadcaster;
  }

  /** Reads what there is, waiting at most so long for it; asks between reads what is due. */
  void pump(long millis, Due due) throws IOException {
    int ready = millis <= 0 ? selector.selectNow() : selector.select(millis);
    if (ready > 0) {
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.attachment() instanceof EventStream stream) {
          stream.proceed(received);
        } else {
          broadcaster.proceed(received);
        }
        due.run();
      }
      selector.selectedKeys().clear();
    }
    due.run();
  }

  /** What may have become due. */
  @FunctionalInterface
  interface Due {
    void run() throws IOException;
  }

  @Override
  public void close() throws IOException {
    for (EventStream stream : streams) {
      stream.close();
    }
    broadcaster.close();
    selector.close();
  }

  private EventStream open(Load load, int index) throws IOException {
    long position = (long) index * load.stalled() / load.connections();
    boolean stalled = (index + 1L) * load.stalled() / load.connections() > position;
    return new EventStream(load, index, stalled, tally, selector);
  }
}
