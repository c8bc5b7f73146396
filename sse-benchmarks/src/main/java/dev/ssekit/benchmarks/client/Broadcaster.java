package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Broadcasts at a rate, or as fast as the streams read, on a thread of its own. */
final class Broadcaster implements AutoCloseable {
  private final Load load;
  private final Progress progress;
  private final Poster poster;
  private final Histogram posts = new Histogram();
  private final AtomicInteger sent = new AtomicInteger();

  Broadcaster(Load load, Progress progress) {
    this.load = load;
    this.progress = progress;
    this.poster = new Poster(load);
  }

  /** How many broadcasts have been sent. */
  int sent() {
    return sent.get();
  }

  Histogram posts() {
    return posts;
  }

  Histogram calls() {
    return poster.calls();
  }

  void broadcast(boolean measured, double seconds) throws IOException {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    int before = sent.get();
    int sequence = before;
    while (true) {
      if (load.rate() > 0) {
        parkUntil(Math.min(end, start + (long) ((sequence - before) * 1e9 / load.rate())));
      } else {
        progress.await(load.deliveries(0, sequence - load.window(), progress.streams()), end);
      }
      if (System.nanoTime() >= end) {
        return;
      }
      long took = poster.post(measured, sequence);
      sequence = sent.incrementAndGet();
      if (measured) {
        posts.add(took);
      }
    }
  }

  @Override
  public void close() throws IOException {
    poster.close();
  }

  private void parkUntil(long time) {
    while (System.nanoTime() < time) {
      LockSupport.parkNanos(this, time - System.nanoTime());
    }
  }
}
