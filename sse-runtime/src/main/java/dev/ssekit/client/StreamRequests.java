package dev.ssekit.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for a stream. */
final class StreamRequests {
  /** Longer than a server takes to let a client in. */
  private static final long PATIENCE_SECONDS = 30;

  private final HttpClient http;
  private final HttpRequest.Builder request;

  StreamRequests(HttpClient http, URI address, SseClientConfig config) {
    this.http = http;
    this.request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/event-stream")
            .header("Cache-Control", "no-store");
    config.headers().forEach(header -> request.header(header.name(), header.value()));
  }

  /**
   * @param position what was received last; empty for none
   * @throws IOException if there is no answer
   */
  HttpResponse<IncomingBytes> send(String position) throws IOException, InterruptedException {
    HttpRequest.Builder asked = request.copy();
    if (!position.isEmpty()) {
      asked.setHeader("Last-Event-ID", position);
    }
    CompletableFuture<HttpResponse<IncomingBytes>> answer =
        http.sendAsync(asked.build(), information -> new IncomingBytes());
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException("The server does not answer.", e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("The server does not answer in time.", e);
    } finally {
      answer.cancel(true);
    }
  }
}
