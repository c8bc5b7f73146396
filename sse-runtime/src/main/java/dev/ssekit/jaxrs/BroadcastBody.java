package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of broadcasts. While one arrives it holds a thread of the container's, so few do
 * at once, and none for long: a client could send a byte now and then for ever.
 */
final class BroadcastBody {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int PART = 8192;

  private final HubRuntime runtime;
  private final EndpointRuntime endpoint;

  BroadcastBody(HubRuntime runtime, EndpointRuntime endpoint) {
    this.runtime = runtime;
    this.endpoint = endpoint;
  }

  /**
   * Reads a body up to one byte more than it may have.
   *
   * @param whenRead answers the request
   * @throws IOException if the body ends early
   */
  CompletionStage<Response> read(
      ContainerRequestContext request,
      InputStream body,
      Function<byte[], CompletionStage<Response>> whenRead)
      throws IOException {
    int length = bytesToRead(request);
    // A hub that is closed has no timer any more, and refuses what has been read.
    if (body.available() >= length || runtime.isClosed()) {
      return whenRead.apply(body.readNBytes(length));
    }
    if (!runtime.limits().beginBody(endpoint)) {
      return unread(request, busy());
    }
    byte[] read;
    try {
      read = arriving(request, body, length);
    } finally {
      runtime.limits().endBody();
    }
    return read == null ? unread(request, late()) : whenRead.apply(read);
  }

  /** Answers a request whose body has not been read to its end. */
  static CompletionStage<Response> unread(ContainerRequestContext request, Response answer) {
    return CompletableFuture.completedFuture(RequestFacts.of(request).unread(answer));
  }

  /** Not beyond the length that the request states: some containers would wait for more. */
  private int bytesToRead(ContainerRequestContext request) {
    return request.getLength() >= 0
        ? request.getLength()
        : (int) Math.min(Integer.MAX_VALUE, runtime.maxBroadcastBytes() + 1L);
  }

  /** The body; {@code null} if it takes longer than it may. */
  private byte @Nullable [] arriving(ContainerRequestContext request, InputStream body, int length)
      throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    Duration deadline = runtime.broadcastDeadline();
    long began = System.nanoTime();
    try {
      boolean inTime =
          TimedCall.run(
              () -> {
                byte[] part = new byte[Math.min(PART, length)];
                int count = 0;
                while (count >= 0
                    && read.size() < length
                    && System.nanoTime() - began < deadline.toNanos()) {
                  count = body.read(part, 0, Math.min(part.length, length - read.size()));
                  read.write(part, 0, Math.max(0, count));
                }
              },
              deadline,
              runtime.threads().timer(),
              RequestFacts.of(request)::stopReading);
      return inTime && System.nanoTime() - began < deadline.toNanos() ? read.toByteArray() : null;
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static Response busy() {
    return Problem.unavailable(
        PAUSE,
        "Too many broadcasts are arriving slowly. Try again later, or raise"
            + " sse.broadcasts-at-once.");
  }

  private Response late() {
    return Problem.of(
        Response.Status.REQUEST_TIMEOUT,
        "The body took longer than "
            + runtime.broadcastDeadline()
            + ". Send it faster, or raise sse.broadcast-deadline.");
  }
}
