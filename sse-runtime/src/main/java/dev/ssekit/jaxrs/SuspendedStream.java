package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.DeliveryThreads;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream whose request Jersey has suspended. The connection's own thread completes this stage,
 * which runs Jersey's filters and sends the headers on that thread, and then stays to write.
 *
 * <p>It may have to wait until this node has come to where the client left off; it holds no thread
 * meanwhile. Where this node cannot, for now, the client is told to come back: it would be judged
 * by what this node has not had.
 *
 * <p>The thread starts when Jersey has attached its callback: were the stage complete before, the
 * container's thread would run the callback and be lost to the stream.
 */
final class SuspendedStream extends CompletableFuture<Response> {
  private static final Logger LOGGER = LoggerFactory.getLogger(SuspendedStream.class);

  private final Connection connection;
  private final CompletableFuture<Boolean> placeFound;
  private final DeliveryThreads threads;
  private final boolean nonBlocking;
  private final RequestFacts request;
  private final Future<?> unclaimed;

  /**
   * @param patience after which nobody comes for the answer any more: a container can refuse to
   *     suspend a request, and Jersey then never attaches its callback
   */
  SuspendedStream(
      Connection connection,
      CompletableFuture<Boolean> placeFound,
      DeliveryThreads threads,
      boolean nonBlocking,
      RequestFacts request,
      Duration patience) {
    this.connection = connection;
    this.placeFound = placeFound;
    this.threads = threads;
    this.nonBlocking = nonBlocking;
    this.request = request;
    this.unclaimed = abortAfter(patience);
  }

  @Override
  public CompletableFuture<Response> whenComplete(
      BiConsumer<? super Response, ? super Throwable> callback) {
    unclaimed.cancel(false);
    CompletableFuture<Response> attached = super.whenComplete(callback);
    if (placeFound.isDone()) {
      answer(placeFound.join());
    } else {
      answerOnce(placeFound);
    }
    return attached;
  }

  /** A hub that is closed meanwhile keeps no time any more; nor does it count places. */
  private Future<?> abortAfter(Duration patience) {
    try {
      return threads.timer().schedule(connection::abort, patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOGGER.debug("The hub was closed while a stream opened.", e);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void answerOnce(CompletionStage<Boolean> found) {
    found
        .thenAcceptAsync(this::answer, threads.answers())
        .whenComplete((answered, failure) -> {
          if (failure != null) {
            sendAway();
            LOGGER.error("An event stream could not be answered, and is closed.", failure);
          }
        });
  }

  /** The application's filters run here: on the request's thread, or on one that they may block. */
  private void answer(boolean isPlaceFound) {
    boolean answered = false;
    try {
      if (isPlaceFound) {
        start();
      } else {
        sendAway();
      }
      answered = true;
    } finally {
      if (!answered) {
        sendAway();
      }
    }
  }

  private void start() {
    if (nonBlocking && request.mayTakeOver()) {
      answerHere();
    } else if (!threads.start(this::answerAndWrite)) {
      sendAway();
    }
  }

  /** Does nothing to a request that has been answered. */
  private void sendAway() {
    connection.abort();
    complete(EventStreamResponse.comeBack());
  }

  private void answerHere() {
    UnbufferedEntity entity = answer();
    EntityOutput out = entity.output();
    if (out != null
        && !request.takeOver(connection, entity, threads.writers())
        && !threads.start(() -> write(entity, out))) {
      connection.abort();
      entity.end();
    }
  }

  private void answerAndWrite() {
    UnbufferedEntity entity = answer();
    EntityOutput out = entity.output();
    if (out != null) {
      write(entity, out);
    }
  }

  private UnbufferedEntity answer() {
    UnbufferedEntity entity = new UnbufferedEntity();
    complete(EventStreamResponse.of(entity));
    if (entity.output() == null) {
      LOGGER.debug("The application answered with something else than the event stream.");
      connection.abort();
      entity.end();
    }
    return entity;
  }

  private void write(UnbufferedEntity entity, EntityOutput out) {
    BlockingTransport transport = request.transport();
    if (!connection.open(transport)) {
      entity.end();
      return;
    }
    transport.claim();
    request.whenGivenUp(cause -> {
      out.cut();
      connection.giveUp(cause);
      transport.giveUp();
    });
    transport.run(connection, out, entity::end);
  }
}
