package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.EndpointStatistics;
import dev.ssekit.hub.SseHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.AbstractContainerLifecycleListener;
import org.glassfish.jersey.server.spi.Container;
import org.jspecify.annotations.Nullable;

/** An application, served until this is closed, and what a test asks it. */
public final class TestServer implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RunningServer server;
  private final RunningApplication application;
  private boolean stopped;

  private TestServer(RunningServer server, RunningApplication application) {
    this.server = server;
    this.application = application;
  }

  public static TestServer start(dev.ssekit.it.Container container, ResourceConfig application)
      throws Exception {
    return start(application, container::start);
  }

  /** A server whose application is none of the test's business. */
  static TestServer of(RunningServer server) {
    return new TestServer(server, new RunningApplication());
  }

  /** Starts an application in a way of its own. */
  static TestServer start(ResourceConfig application, Start start) throws Exception {
    RunningApplication running = new RunningApplication();
    application.register(running);
    return new TestServer(start.start(application), running);
  }

  public URI uri(String path) {
    return server.uri().resolve(path.substring(1));
  }

  public SseHub hub() {
    SseHub hub = application.hub;
    if (hub == null) {
      throw new IllegalStateException("The application has not started.");
    }
    return hub;
  }

  EndpointStatistics statistics(String path) throws Exception {
    return hub().endpoint(path).statistics().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** Until so many streams are open. */
  void awaitConnections(String path, int expected, Duration patience) {
    await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> hub().endpoint(path).connections() == expected);
  }

  /** Events of this size, each of which this client reads, until nobody else is connected. */
  void broadcastUntilAlone(String path, int bytes, StreamClient reads) {
    String padding = " " + "x".repeat(bytes);
    AtomicInteger count = new AtomicInteger();
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> {
          String data = count.incrementAndGet() + padding;
          tick(path, data);
          assertThat(reads.nextData()).isEqualTo(data);
          return hub().endpoint(path).connections() == 1;
        });
  }

  Container jersey() {
    Container container = application.container;
    if (container == null) {
      throw new IllegalStateException("The application has not started.");
    }
    return container;
  }

  StreamClient stream(String path, String... headers) throws IOException, InterruptedException {
    return StreamClient.open(uri(path), headers);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> head(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).method("HEAD", BodyPublishers.noBody()));
  }

  /** Posts JSON with the token. */
  HttpResponse<String> broadcast(String path, String json, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path + "/broadcast", headers)
            .header("Authorization", "Bearer " + Applications.TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Broadcasts through the hub; the id of the event. */
  String tick(String path, String data, Map<String, String> filter) throws Exception {
    return hub()
        .endpoint(path)
        .broadcast("tick", data, filter)
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS)
        .ids()
        .getOrDefault(path, "");
  }

  /** The same to all connections of an endpoint. */
  String tick(String path, String data) throws Exception {
    return tick(path, data, Map.of());
  }

  /** Posts what a test has put together. */
  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Stops the server, once. */
  void stop() {
    if (!stopped) {
      stopped = true;
      server.close();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** How a server is started. */
  @FunctionalInterface
  interface Start {
    RunningServer start(ResourceConfig application) throws Exception;
  }

  private static final class RunningApplication extends AbstractContainerLifecycleListener {
    private volatile @Nullable SseHub hub;
    private volatile @Nullable Container container;

    @Override
    public void onStartup(Container started) {
      container = started;
      hub = started.getApplicationHandler().getInjectionManager().getInstance(SseHub.class);
    }
  }
}
