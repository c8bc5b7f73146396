package dev.ssekit.it.faults;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a stream as a browser does: comes back as late as it was told to, with the last id that
 * it was told, and each time to the next of several nodes. It keeps what it has received.
 */
final class ReconnectingClient implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

  private final Supplier<URI> nodes;
  private final List<Received> received = new ArrayList<>();
  private final Set<String> data = new HashSet<>();
  private final List<Long> attempts = new ArrayList<>();

  // Guarded by this, as are the collections.
  private String lastId = "";
  private long retryMillis = 3000;
  private int heartbeats;
  private int opened;
  private boolean open;
  private @Nullable Connection current;
  private boolean closed;
  private String failure = "";

  // Written by whoever connects, one at a time.
  private volatile @Nullable CompletableFuture<?> exchange;

  private ReconnectingClient(Supplier<URI> nodes, String lastId) {
    this.nodes = nodes;
    this.lastId = lastId;
  }

  /** Opens a stream at the first of these nodes, and waits until it is open. */
  static ReconnectingClient open(URI... nodes) {
    return resume("", nodes);
  }

  /** Opens a stream as a client does that was told this id last. */
  static ReconnectingClient resume(String lastId, URI... nodes) {
    AtomicInteger next = new AtomicInteger();
    return open(lastId, () -> nodes[next.getAndIncrement() % nodes.length]);
  }

  /** Opens each stream at the node that something else names. */
  static ReconnectingClient open(String lastId, Supplier<URI> nodes) {
    ReconnectingClient client = new ReconnectingClient(nodes, lastId);
    client.connect();
    await().atMost(Patience.LONG).until(client::isOpen);
    return client;
  }

  /** Opens many at once, and waits until all are open. */
  static List<ReconnectingClient> open(int count, Supplier<URI> nodes) {
    List<ReconnectingClient> clients =
        Stream.generate(() -> new ReconnectingClient(nodes, "")).limit(count).toList();
    clients.forEach(ReconnectingClient::connect);
    await()
        .atMost(Patience.LONG)
        .until(() -> clients.stream().allMatch(ReconnectingClient::isOpen));
    return clients;
  }

  /** What has come, gaps among it, in order. */
  synchronized List<Received> received() {
    return List.copyOf(received);
  }

  synchronized int count() {
    return received.size();
  }

  List<Received> events() {
    return received().stream().filter(event -> !event.isGap()).toList();
  }

  List<String> data() {
    return events().stream().map(Received::data).toList();
  }

  List<Received> gaps() {
    return received().stream().filter(Received::isGap).toList();
  }

  /** Where among what was received its first gap is. */
  int indexOfFirstGap() {
    return received().indexOf(gaps().get(0));
  }

  synchronized boolean hasReceived(String wanted) {
    return data.contains(wanted);
  }

  synchronized String lastId() {
    return lastId;
  }

  synchronized int heartbeats() {
    return heartbeats;
  }

  /** Whether its stream has begun, and has not ended as far as it knows. */
  synchronized boolean isOpen() {
    return open;
  }

  /** How many streams have begun for it. */
  synchronized int timesOpened() {
    return opened;
  }

  /** When it has connected or tried to, by {@link System#nanoTime}. */
  synchronized List<Long> attempts() {
    return List.copyOf(attempts);
  }

  /** What no browser would come back after, or nothing. */
  synchronized String failure() {
    return failure;
  }

  private void connect() {
    Connection connection;
    HttpRequest request;
    synchronized (this) {
      if (closed) {
        return;
      }
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(nodes.get())
              .timeout(CONNECT_PATIENCE)
              .header("Accept", "text/event-stream");
      request = (lastId.isEmpty() ? builder : builder.header("Last-Event-ID", lastId)).build();
      attempts.add(System.nanoTime());
      connection = new Connection();
      current = connection;
    }
    exchange =
        HTTP.sendAsync(request, BodyHandlers.fromLineSubscriber(connection))
            .whenComplete((response, broken) -> {
              if (response != null && response.statusCode() != 200) {
                giveUp("status " + response.statusCode());
              } else {
                comeBack();
              }
            });
  }

  private synchronized void giveUp(String why) {
    open = false;
    failure = why;
  }

  private synchronized void comeBack() {
    open = false;
    if (!closed) {
      CompletableFuture.delayedExecutor(retryMillis, TimeUnit.MILLISECONDS).execute(this::connect);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (current != null) {
      current.cancel();
    }
    CompletableFuture<?> underWay = exchange;
    if (underWay != null) {
      underWay.cancel(true);
    }
  }

  /** One response. What it had of an event when it ended counts for nothing. */
  private final class Connection implements Flow.Subscriber<String> {
    private Flow.@Nullable Subscription subscription;
    private String id = "";
    private String name = "message";
    private final List<String> lines = new ArrayList<>();

    void cancel() {
      if (subscription != null) {
        subscription.cancel();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      synchronized (ReconnectingClient.this) {
        subscription = given;
        id = lastId;
        if (closed) {
          given.cancel();
        }
      }
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      synchronized (ReconnectingClient.this) {
        if (line.isEmpty()) {
          dispatch();
        } else if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
          lines.add(line.substring("data: ".length()));
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("retry: ")) {
          retryMillis = Long.parseLong(line.substring("retry: ".length()));
        } else if (line.equals(": heartbeat")) {
          heartbeats++;
        } else if (line.equals(": connected")) {
          opened++;
          open = true;
        }
      }
    }

    private void dispatch() {
      lastId = id;
      if (!lines.isEmpty() && !closed) {
        Received event = new Received(id, name, String.join("\n", lines));
        received.add(event);
        data.add(event.data());
      }
      lines.clear();
      name = "message";
    }

    @Override
    public void onError(Throwable broken) {
      // The response's stage says so too.
    }

    @Override
    public void onComplete() {
      // The response's stage says so too.
    }
  }
}
