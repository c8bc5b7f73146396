package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** Follows one stream to its end, and keeps what has come. */
final class Listener implements Flow.Subscriber<String>, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * An event as it has come.
   *
   * @param name its name
   * @param data its data
   * @param nanos when, by {@link System#nanoTime}
   */
  record Received(String name, String data, long nanos) {}

  private final CountDownLatch opened = new CountDownLatch(1);
  private final CompletableFuture<?> exchange;

  // Guarded by this.
  private final List<Received> received = new ArrayList<>();
  private String lastId;
  private String id;
  private String name = "message";
  private String data = "";

  private Listener(URI stream, String lastId) {
    this.lastId = lastId;
    this.id = lastId;
    HttpRequest.Builder request = HttpRequest.newBuilder(stream);
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    this.exchange = HTTP.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
  }

  static Listener open(URI stream) throws InterruptedException {
    return resume(stream, "");
  }

  /** Opens a stream as a client does that was told this id last, and waits until it has begun. */
  static Listener resume(URI stream, String lastId) throws InterruptedException {
    Listener listener = new Listener(stream, lastId);
    assertThat(listener.opened.await(45, TimeUnit.SECONDS)).as("the stream has begun").isTrue();
    return listener;
  }

  /** The events of this name, in their order. */
  synchronized List<Received> received(String wanted) {
    return received.stream().filter(event -> event.name().equals(wanted)).toList();
  }

  List<String> data(String wanted) {
    return received(wanted).stream().map(Received::data).toList();
  }

  synchronized String lastId() {
    return lastId;
  }

  boolean isOpen() {
    return !exchange.isDone();
  }

  /** Waits until the data of its newest event of this name is that, and tells when it came. */
  synchronized long awaitNewest(String wanted, String newest, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      List<Received> events = received(wanted);
      if (!events.isEmpty() && events.get(events.size() - 1).data().equals(newest)) {
        return events.get(events.size() - 1).nanos();
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      assertThat(left).as("%s does not come after %s", newest, events).isPositive();
      wait(left);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(String line) {
    if (line.isEmpty()) {
      dispatch();
    } else if (line.startsWith("id: ")) {
      id = line.substring("id: ".length());
    } else if (line.startsWith("event: ")) {
      name = line.substring("event: ".length());
    } else if (line.startsWith("data: ")) {
      data = line.substring("data: ".length());
    }
  }

  private void dispatch() {
    lastId = id;
    if (!data.isEmpty()) {
      received.add(new Received(name, data, System.nanoTime()));
      notifyAll();
    }
    name = "message";
    data = "";
    opened.countDown();
  }

  @Override
  public void onError(Throwable broken) {
    // The exchange says so too.
  }

  @Override
  public void onComplete() {
    // The exchange says so too.
  }

  @Override
  public void close() {
    exchange.cancel(true);
  }
}
