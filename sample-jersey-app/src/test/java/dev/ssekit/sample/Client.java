package dev.ssekit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Talks to the application as any program can. */
final class Client {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  Client(URI base) {
    this.base = base;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers), BodyHandlers.ofString());
  }

  /** Answers as soon as the headers are there. Closing the body closes the connection. */
  HttpResponse<Stream<String>> open(String path, String... headers) {
    return send(request(path, headers), BodyHandlers.ofLines());
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        BodyHandlers.ofString());
  }

  HttpResponse<String> broadcast(String path, String token, String json) {
    return post(path + "/broadcast", json, "Authorization", "Bearer " + token);
  }

  /** Logs in, and answers with the cookie to send. */
  String logIn(String name) {
    HttpResponse<String> response = post("login", "{\"name\": \"" + name + "\"}");
    return response.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer", e);
    }
  }
}
