package dev.ssekit.hub;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The hub of an application: broadcasts to its event streams, on all nodes.
 *
 * <p>The application's first generated feature creates it. Get it injected ({@code @Inject
 * SseHub}), or call {@link #get()}. All methods are thread-safe; none waits for a client. Under
 * Jersey the application's shutdown closes it.
 */
public final class SseHub implements AutoCloseable {
  private final HubRuntime runtime;

  SseHub(HubRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * The hub of this JVM's one application, for code that nothing can be injected into.
   *
   * @return the hub
   * @throws IllegalStateException unless exactly one hub is open in this JVM
   */
  public static SseHub get() {
    return OpenHubs.only();
  }

  /**
   * Broadcasts an event to every connection of every endpoint.
   *
   * @param event the event's name, of one line; {@code gap} is reserved
   * @param data a string goes out as it is, anything else as JSON
   * @return the event's ids, once it is accepted; it fails with {@link
   *     dev.ssekit.spi.PublishRefusedException} when it certainly was not, and with {@link
   *     dev.ssekit.spi.PublishUnknownException} when that is not known. With the backend {@code
   *     memory} it is complete on return; otherwise it completes on a thread of the hub that may
   *     block, also on the stage of another broadcast
   * @throws IllegalArgumentException if the name cannot be one or is longer than {@code
   *     sse.max-event-name-length}, or the data has no JSON form
   */
  public CompletionStage<Broadcast> broadcast(String event, @Nullable Object data) {
    return broadcast(event, data, Map.of());
  }

  /**
   * Broadcasts an event to those connections of every endpoint whose metadata hold each pair of a
   * filter.
   *
   * @param event as in {@link #broadcast(String, Object)}
   * @param data as in {@link #broadcast(String, Object)}
   * @param filter keys of metadata and the value that each must hold: strings, numbers or booleans
   * @return as in {@link #broadcast(String, Object)}
   * @throws IllegalArgumentException as in {@link #broadcast(String, Object)}, or if the filter
   *     holds another type
   */
  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter) {
    return broadcast(event, data, filter, null);
  }

  /**
   * Broadcasts an event that replaces earlier ones with the same name and key, for those clients
   * which have fallen behind and whose endpoint declares {@code Overflow.KEEP_LATEST}.
   *
   * @param event as in {@link #broadcast(String, Object)}
   * @param data as in {@link #broadcast(String, Object)}
   * @param filter as in {@link #broadcast(String, Object, Map)}
   * @param key what the event is about, a symbol for instance
   * @return as in {@link #broadcast(String, Object)}
   * @throws IllegalArgumentException as in {@link #broadcast(String, Object, Map)}, or if the key
   *     is longer than {@code sse.max-event-name-length}
   */
  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter, @Nullable String key) {
    return runtime.broadcast(runtime.endpoints(), event, data, filter, key);
  }

  /**
   * Issues a ticket: whoever shows it as {@code ?ticket=} opens one stream, of any endpoint, on any
   * node, also where the endpoint wants a token, a role or a principal. It is for clients that can
   * send no headers, and for URLs that may stand in a log: it opens nothing a second time. Issue it
   * to whom your application has authenticated.
   *
   * @param metadata what is bound to the stream, above what the query says: keys, and for each a
   *     string, a number, a boolean or a collection of them. A path that contradicts it is a 401
   * @param timeToLive how long it can be used, 1 s to 1 h
   * @return the ticket, 43 characters that need no encoding in a URL, once any node can take it; it
   *     fails where the backend is away. It completes as {@link #broadcast(String, Object)} does
   * @throws IllegalArgumentException if the time is out of its range, a value of another type, or a
   *     key {@code lastEventId}, {@code ticket} or {@code by}
   */
  public CompletionStage<String> issueTicket(Map<String, ?> metadata, Duration timeToLive) {
    return runtime.tickets().issue(Optional.empty(), metadata, timeToLive);
  }

  /**
   * Throws out those streams of every endpoint, on all nodes, whose metadata hold each pair of a
   * filter, because the right to them has ended for instance. What is pending for them is dropped;
   * the last that each client is sent is a comment, {@code disconnected: } and the reason, with a
   * {@code retry} that differs from client to client. Up to 48 KiB and one event that a stream's
   * transport has taken before may still arrive.
   *
   * <p>A client comes back by itself: what it may have then is for {@code onConnect} to say, or to
   * refuse. One that is let in resumes, and gets what was broadcast meanwhile; what it alone was to
   * be sent is gone. Tickets that have been issued open streams as before.
   *
   * <p>A stream that is still opening on a node when the signal arrives is thrown out as well, by
   * the metadata that it opens with. Nothing that reaches a node after the signal reaches them;
   * with {@code memory} and {@code redis} that is all that is broadcast once the stage is done. A
   * node that cannot reach the backend obeys when it can again, if the signal is still there.
   *
   * @param filter as in {@link #broadcast(String, Object, Map)}; empty for all streams
   * @param reason one line of at most 200 characters, which the client can read
   * @return done once the backend has taken it; it fails as that of a broadcast does
   * @throws IllegalArgumentException if the filter holds another type or is too large, or the
   *     reason is blank, longer, or of several lines
   */
  public CompletionStage<Void> disconnect(Map<String, ?> filter, String reason) {
    return runtime.disconnect(null, filter, reason);
  }

  /**
   * Narrows the hub to one endpoint.
   *
   * @param path its path, as declared: {@code /rooms/{room}}
   * @return the endpoint
   * @throws IllegalArgumentException if no endpoint is declared there
   */
  public SseEndpoint endpoint(String path) {
    return new SseEndpoint(runtime, runtime.endpoint(path));
  }

  /** {@return all endpoints, in the order of their paths} */
  public List<SseEndpoint> endpoints() {
    return runtime.endpoints().stream()
        .map(endpoint -> new SseEndpoint(runtime, endpoint))
        .toList();
  }

  /** {@return the name of this node, unique among those of the application} */
  public String node() {
    return runtime.node();
  }

  /**
   * Whether this node takes streams, for load balancers: every endpoint follows its log, the hub
   * neither drains nor is closed, and it has less than {@code sse.max-connections}. A node that is
   * not ready tells clients to come back later. Where a load balancer would keep the application's
   * pages too from a node that is full, ask something else of it, or bound it higher.
   *
   * @return whether it does; never blocks
   */
  public boolean isReady() {
    return runtime.isReady();
  }

  /**
   * Ends all streams, spread at random over the configured drain time, so that clients come back
   * one by one and go on where they left off. Each is written what is pending for it, and last a
   * {@code retry} that differs from client to client, with its position. New streams are told to
   * come back later; broadcasts go on as before, and reach those who are still here. There is no
   * way back: close the hub, or stop the application, when it is over. Idempotent.
   *
   * @return complete, on a thread that may block, once all streams have ended, or the drain time
   *     and after it the time that closing grants slow clients are over; it never fails
   */
  public CompletionStage<Void> drain() {
    return runtime.drain();
  }

  /**
   * Drains, or waits for the drain that has begun, then ends what is left and releases the backend.
   * It waits for the drain time at most, which is zero by default, for slow clients up to the
   * configured time, and as long again for the calls of {@code onDisconnect} that are due. A later
   * broadcast fails with {@link dev.ssekit.spi.BackendClosedException}. Idempotent.
   */
  @Override
  public void close() {
    runtime.close();
  }
}
