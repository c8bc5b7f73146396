package dev.ssekit.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, which one thread takes piece by piece. The next piece is asked for when
 * one is taken: no more than one waits.
 */
final class IncomingBytes implements BodySubscriber<IncomingBytes> {
  /** In the place of a piece: the body's end. Pieces are never empty. */
  private static final List<ByteBuffer> END = List.of();

  private final BlockingQueue<List<ByteBuffer>> pieces = new LinkedBlockingQueue<>();
  private volatile @Nullable Subscription subscription;
  private volatile boolean cancelled;
  private volatile @Nullable Throwable failure;

  @Override
  public CompletionStage<IncomingBytes> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (cancelled) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> piece) {
    pieces.add(piece);
  }

  @Override
  public void onError(Throwable cause) {
    failure = cause;
    pieces.add(END);
  }

  @Override
  public void onComplete() {
    pieces.add(END);
  }

  /**
   * Waits for a piece.
   *
   * @param patience how long; zero for as long as it takes
   * @return the piece, empty at the end
   * @throws IOException if the body breaks off, or nothing comes for so long
   */
  List<ByteBuffer> take(Duration patience) throws IOException, InterruptedException {
    List<ByteBuffer> piece =
        patience.isZero() ? pieces.take() : pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (piece == null) {
      throw new IOException("Nothing has come for " + patience.toSeconds() + " seconds.");
    }
    Throwable cause = failure;
    if (piece.isEmpty() && cause != null) {
      throw new IOException("The stream has broken off.", cause);
    }
    Subscription given = subscription;
    if (given != null) {
      given.request(1);
    }
    return piece;
  }

  /** Ends it from this side. */
  void cancel() {
    cancelled = true;
    Subscription given = subscription;
    if (given != null) {
      given.cancel();
    }
  }
}
