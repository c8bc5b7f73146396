package dev.ssekit.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work that several threads begin at once. */
interface ConcurrentWork<T> {
  T by(int worker);

  static <T> List<T> concurrently(int workers, ConcurrentWork<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int number = worker;
        running.add(
            threads.submit(() -> {
              start.await();
              return work.by(number);
            }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get(30, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
