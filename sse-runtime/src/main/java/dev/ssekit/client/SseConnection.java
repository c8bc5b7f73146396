package dev.ssekit.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream that is received until it is closed: where it breaks off, the client comes back by
 * itself and goes on where it was. All that is received is handed over on one thread of this
 * connection's own, one event after the other; while a receiver works, nothing more is read than a
 * piece.
 *
 * <p>It ends when it is closed, when the server says so (204), when the server answers with
 * something else than a stream, or when a receiver throws or data cannot be read: {@link #ended()}
 * tells which. What has failed to be received is not counted as received: {@link #position()} is
 * before it.
 */
public final class SseConnection implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseConnection.class);
  private static final Set<String> HTTP = Set.of("http", "https");
  private static final Duration FIRST_RETRY = Duration.ofSeconds(3);
  private static final long CLOSE_PATIENCE_SECONDS = 10;

  private final EventDispatch dispatch;
  private final Duration silence;
  private final SseClientConfig config;
  private final URI address;
  private final Thread thread;
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean isClosed;
  private volatile String position;

  /** Only accessed from the connection's thread. */
  private final ReconnectDelay delay = new ReconnectDelay();

  /** Only accessed from the connection's thread. */
  private Duration retry = FIRST_RETRY;

  private SseConnection(
      URI address, Duration silence, EventDispatch dispatch, SseClientConfig config) {
    this.address = address;
    this.silence = silence;
    this.dispatch = dispatch;
    this.config = config;
    this.position = config.lastEventId();
    this.thread = daemon(this::run, "sse-client " + address.getPath());
  }

  /**
   * Opens a stream, in the background. Generated clients call this.
   *
   * @param application where the application is, such as {@code http://localhost:8080/app}
   * @param address the stream's address below it
   * @param silence how long the server may say nothing before the connection counts as broken; zero
   *     for as long as it likes
   * @param dispatch what becomes of events; not changed any more
   * @param config how to connect
   * @return the connection
   * @throws IllegalArgumentException if the application's address is none of HTTP
   */
  public static SseConnection open(
      URI application,
      StreamAddress address,
      Duration silence,
      EventDispatch dispatch,
      SseClientConfig config) {
    if (!HTTP.contains(String.valueOf(application.getScheme()).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "\"%s\" is no address of HTTP, such as http://localhost:8080/app."
              .formatted(application));
    }
    StreamAddress complete = address;
    for (SseClientConfig.Pair parameter : config.query()) {
      complete = complete.query(parameter.name(), parameter.value());
    }
    SseConnection connection =
        new SseConnection(complete.below(application), silence, dispatch, config);
    connection.thread.start();
    return connection;
  }

  /**
   * {@return completes once the stream is open for the first time: the server has taken the client
   * in, and what is broadcast from now on arrives; fails if it ends before}
   */
  public CompletionStage<Void> opened() {
    return opened.copy();
  }

  /**
   * {@return completes when nothing more is received: with a {@link StreamRefusedException} where
   * the server has refused the stream, with what a receiver has thrown, else without a failure}
   */
  public CompletionStage<Void> ended() {
    return ended.copy();
  }

  /**
   * {@return where this connection is: the id of the last event that was received, or one that the
   * server has told since; empty before the first. For a receiver it is that of its event}
   */
  public String position() {
    return position;
  }

  /**
   * Ends the stream: its thread is interrupted, and has ended when this returns, unless a receiver
   * goes on for ten seconds, or has called this itself. No other receiver is called. Closing again
   * does nothing.
   */
  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      TimeUnit.SECONDS.timedJoin(thread, CLOSE_PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      if (config.httpClient().isPresent()) {
        receive(config.httpClient().get());
      } else {
        try (OwnHttpClient own = new OwnHttpClient(task -> daemon(task, "sse-client-http"))) {
          receive(own.client());
        }
      }
      end(Optional.empty());
    } catch (InterruptedException e) {
      end(Optional.empty());
    } catch (Exception | Error e) {
      end(Optional.of(e));
    }
  }

  private void end(Optional<Throwable> failure) {
    opened.completeExceptionally(
        failure.orElseGet(() -> new IllegalStateException("The stream has ended.")));
    failure
        .filter(cause -> !isClosed)
        .ifPresentOrElse(this::endForGood, () -> ended.complete(null));
  }

  /** What a receiver has thrown may hold data: the log names its type alone. */
  private void endForGood(Throwable failure) {
    LOGGER.warn(
        "The stream {} has ended and does not come back ({}). Its ended() holds the reason; a"
            + " receiver that may fail has to catch what it throws.",
        address.getPath(),
        failure.getClass().getName());
    ended.completeExceptionally(failure);
  }

  private void receive(HttpClient http) throws InterruptedException {
    StreamRequests requests = new StreamRequests(http, address, config);
    while (!isClosed && receiveOne(requests)) {
      TimeUnit.MILLISECONDS.sleep(delay.next(retry).toMillis());
    }
  }

  /** One stream from its beginning to its end; whether to come back. */
  private boolean receiveOne(StreamRequests requests) throws InterruptedException {
    try {
      HttpResponse<IncomingBytes> response = requests.send(position);
      delay.connected();
      if (response.statusCode() == 204) {
        return false;
      }
      boolean isStream =
          response
              .headers()
              .firstValue("Content-Type")
              .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"))
              .isPresent();
      if (response.statusCode() != 200 || !isStream) {
        throw Refusal.of(response, config.objectMapper());
      }
      read(response.body());
    } catch (IOException e) {
      delay.failed();
    }
    return true;
  }

  private void read(IncomingBytes body) throws IOException, InterruptedException {
    EventParser parser = new EventParser(position, retry, this::receive);
    try {
      List<ByteBuffer> piece = body.take(silence);
      while (!piece.isEmpty()) {
        piece.forEach(parser::parse);
        if (isClosed) {
          return;
        }
        position = parser.position();
        if (parser.hasBegun()) {
          opened.complete(null);
        }
        piece = body.take(silence);
      }
    } finally {
      retry = parser.retry();
      body.cancel();
    }
  }

  /** What fails was not received: whoever goes on from the position receives it again. */
  private void receive(ReceivedEvent event) {
    if (isClosed) {
      return;
    }
    String before = position;
    position = event.id();
    boolean isReceived = false;
    try {
      dispatch.dispatch(event, config.objectMapper());
      isReceived = true;
    } finally {
      if (!isReceived) {
        position = before;
      }
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
