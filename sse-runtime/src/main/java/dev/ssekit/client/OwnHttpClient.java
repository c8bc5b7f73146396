package dev.ssekit.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** An HTTP client of one connection's own, which ends with it. */
final class OwnHttpClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private static final long CLOSE_PATIENCE_SECONDS = 5;

  private final ExecutorService executor;
  private final HttpClient client;

  OwnHttpClient(ThreadFactory threads) {
    this.executor = Executors.newCachedThreadPool(threads);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(executor)
            .build();
  }

  HttpClient client() {
    return client;
  }

  /** Before JDK 21 an HTTP client cannot be closed: its own thread ends once it is garbage. */
  @Override
  public void close() {
    try {
      if (client instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP client cannot be closed.", e);
    } finally {
      executor.shutdown();
      awaitEnd();
    }
  }

  private void awaitEnd() {
    try {
      executor.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
