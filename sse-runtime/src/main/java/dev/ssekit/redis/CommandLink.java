package dev.ssekit.redis;

import dev.ssekit.spi.BackendClosedException;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's connection for commands. When it breaks, another is made in the background; each
 * command is sent once, over the connection that there was, unless no server took it.
 *
 * <p>A command without an answer by its deadline ends its connection: whatever comes after it would
 * wait for the same server.
 */
final class CommandLink implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);

  private final RedisServers servers;
  private final RedisTimer timer;
  private final Duration deadline;
  private final Backoff backoff = new Backoff();
  private final WaitingCommands waiting;

  // Set by the timer's thread. Whoever takes it out closes it.
  private final AtomicReference<@Nullable StatefulRedisConnection<String, String>> connection =
      new AtomicReference<>();

  private volatile Throwable lastFailure = new IllegalStateException("not connected yet");
  private volatile boolean closed;
  private volatile Runnable whenConnected = () -> {};

  // Set by whichever thread is told first.
  private final AtomicBoolean reportedDenied = new AtomicBoolean();

  // The connection over which a command was answered last. Set by whichever thread is told.
  private volatile @Nullable StatefulRedisConnection<String, String> proven;

  // The timer's thread alone.
  private boolean reportedAway;

  CommandLink(RedisServers servers, RedisTimer timer, Duration deadline) {
    this.servers = servers;
    this.timer = timer;
    this.deadline = deadline;
    this.waiting = new WaitingCommands(timer, () -> closed || isConnected());
  }

  /** Calls this on the timer's thread whenever there is a connection; before the start. */
  void whenConnected(Runnable call) {
    whenConnected = call;
  }

  void start() {
    timer.now(this::connect);
  }

  boolean isConnected() {
    StatefulRedisConnection<String, String> current = connection.get();
    return current != null && current.isOpen();
  }

  /** Sends a command for the keys now, or fails with a {@link RedisFailure}. */
  <T> CompletableFuture<T> call(
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    return call(true, command);
  }

  /** The same for one that a server also answers which does not serve the keys. */
  <T> CompletableFuture<T> callAnyServer(
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    return call(false, command);
  }

  /** The same for one that means something else to every other server. */
  <T> CompletableFuture<T> callServer(
      SocketAddress server, Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    return call(over -> server.equals(servers.addressOf(over)), false, command);
  }

  private <T> CompletableFuture<T> call(
      boolean proves, Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    return call(over -> true, proves, command);
  }

  private <T> CompletableFuture<T> call(
      Predicate<StatefulRedisConnection<String, String>> fits,
      boolean proves,
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    if (closed) {
      return CompletableFuture.failedFuture(new BackendClosedException());
    }
    StatefulRedisConnection<String, String> current = connection.get();
    if (current == null || !current.isOpen() || !fits.test(current)) {
      return CompletableFuture.failedFuture(RedisFailure.away(servers, lastFailure));
    }
    return send(current, proves, command);
  }

  /**
   * Sends a command once a server serves it, or fails when that takes too long. What a server has
   * certainly not done is sent again until then, nothing else.
   */
  <T> CompletableFuture<T> call(
      Duration patience, Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    return patience.isZero()
        ? call(command)
        : callUntil(System.nanoTime() + patience.toNanos(), command);
  }

  private <T> CompletableFuture<T> callUntil(
      long end, Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    CompletableFuture<T> called =
        closed || isConnected()
            ? call(command)
            : waiting.await(timeUntil(end)).thenCompose(ready -> call(command));
    return called.exceptionallyCompose(failure ->
        RedisFailure.isNotServed(failure) && timeUntil(end).toNanos() > 0
            ? callUntil(end, command)
            : CompletableFuture.failedFuture(failure));
  }

  private static Duration timeUntil(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Ends a connection that no longer answers, sooner than the next command would. */
  void check() {
    if (isConnected()) {
      CompletionStage<String> answer = callAnyServer(RedisAsyncCommands::ping);
      answer.whenComplete((pong, failure) -> {
        if (failure != null) {
          LOGGER.debug("Redis does not answer.", failure);
        }
      });
    }
  }

  private <T> CompletableFuture<T> send(
      StatefulRedisConnection<String, String> over,
      boolean proves,
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Future<?> end = timer.deadline(deadline, () -> expire(over, result));
    command
        .apply(over.async())
        .whenComplete((answer, failure) -> {
          end.cancel(false);
          if (failure == null) {
            if (proves) {
              proved(over);
            }
            result.complete(answer);
          } else {
            result.completeExceptionally(
                failed(over, ServerError.withoutUser(RedisFailure.causeOf(failure))));
          }
        });
    return result;
  }

  /** What comes next must not go the same way: whoever is told of it may try again at once. */
  private void expire(
      StatefulRedisConnection<String, String> over, CompletableFuture<?> unanswered) {
    if (unanswered.isDone()) {
      return;
    }
    TimeoutException late = new TimeoutException("no answer within " + deadline);
    boolean current = withdraw(over, late);
    unanswered.completeExceptionally(RedisFailure.unknown(servers, late));
    if (current) {
      replace(over);
    }
  }

  private RedisFailure failed(StatefulRedisConnection<String, String> over, Throwable failure) {
    if (!(failure instanceof RedisCommandExecutionException)) {
      disconnected(over, failure);
      return RedisFailure.unknown(servers, failure);
    }
    if (ServerError.isOfThePlace(failure)) {
      disconnected(over, failure);
    }
    if (ServerError.isDenied(failure) && reportedDenied.compareAndSet(false, true)) {
      LOGGER.error(
          "Redis at {} denies its user a right that is needed ({}): grant those of the README.",
          servers,
          failure.getMessage());
    }
    return RedisFailure.refused(servers, failure);
  }

  /** Timer. */
  private void connect() {
    if (closed) {
      return;
    }
    CompletionStage<StatefulRedisConnection<String, String>> attempt = servers.connect();
    attempt.whenComplete((made, failure) -> timer.now(() -> connected(made, failure)));
  }

  /** Timer. */
  private void connected(
      @Nullable StatefulRedisConnection<String, String> made, @Nullable Throwable failure) {
    if (made == null) {
      lastFailure = failure == null ? lastFailure : RedisFailure.causeOf(failure);
      report(true);
      servers.doubt();
      timer.after(backoff.next(), this::connect);
      return;
    }
    if (closed) {
      servers.release(made);
      return;
    }
    connection.set(made);
    whenConnected.run();
    made.addListener(
        new RedisConnectionStateListener() {
          @Override
          public void onRedisDisconnected(RedisChannelHandler<?, ?> broken) {
            disconnected(made, new IllegalStateException("the connection broke"));
          }
        });
    if (!made.isOpen() || closed) {
      disconnected(made, new IllegalStateException("the connection broke"));
      return;
    }
    waiting.wake();
  }

  /** Not before: a server may take connections and serve nothing, while it loads for instance. */
  private void proved(StatefulRedisConnection<String, String> over) {
    if (!over.equals(proven)) {
      proven = over;
      timer.now(() -> {
        if (over.equals(connection.get())) {
          backoff.reset();
          report(false);
        }
      });
    }
  }

  /** Any thread: of several that see a connection break, the first has another made. */
  private void disconnected(StatefulRedisConnection<String, String> broken, Throwable why) {
    if (withdraw(broken, why)) {
      replace(broken);
    }
  }

  /** From now on nothing is sent over it. Whoever is told so replaces it. */
  private boolean withdraw(StatefulRedisConnection<String, String> broken, Throwable why) {
    lastFailure = broken.equals(connection.get()) ? why : lastFailure;
    return connection.compareAndSet(broken, null);
  }

  private void replace(StatefulRedisConnection<String, String> broken) {
    servers.release(broken);
    timer.now(() -> reconnect(broken));
  }

  /** Timer. */
  private void reconnect(StatefulRedisConnection<String, String> broken) {
    report(true);
    if (broken.equals(proven)) {
      proven = null;
      connect();
    } else {
      servers.doubt();
      timer.after(backoff.next(), this::connect);
    }
  }

  /** Timer. */
  private void report(boolean away) {
    if (away && !reportedAway && !closed) {
      LOGGER.warn(
          "Redis at {} cannot be reached ({}). Streams stay open, broadcasts fail until it is back.",
          servers,
          Reason.of(lastFailure));
    } else if (!away && reportedAway) {
      LOGGER.info("Redis at {} is back.", servers);
    }
    reportedAway = away;
  }

  @Override
  public void close() {
    closed = true;
    StatefulRedisConnection<String, String> last = connection.getAndSet(null);
    if (last != null) {
      servers.release(last);
    }
    waiting.wake();
  }
}
