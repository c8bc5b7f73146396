package dev.ssekit.hub;

import dev.ssekit.admission.EndpointPlaces;
import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.Delivery;
import dev.ssekit.delivery.EndReason;
import dev.ssekit.delivery.Metadata;
import dev.ssekit.delivery.Resume;
import dev.ssekit.spi.BackendClosedException;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.Subscription;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A declared endpoint at run time. Internal: what the resources of {@code dev.ssekit.jaxrs} use.
 */
public final class EndpointRuntime {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final Duration CATCH_UP_DEADLINE = Duration.ofSeconds(2);

  private final EndpointDefinition definition;
  private final Delivery delivery;
  private final EventLog log;
  private final EndpointPlaces places;
  private final Predicate<String> isPrincipalKey;
  private final SharedCatchUp catchUp;
  private final CompletionStage<Subscription> following;

  // Set by whichever thread answers a broadcast.
  private final AtomicBoolean refuses = new AtomicBoolean();

  // Written once, by whichever thread the backend answers on.
  private volatile boolean isFollowing;
  private volatile boolean hasEnded;
  private volatile long filledWith;

  EndpointRuntime(
      EndpointDefinition definition,
      Delivery delivery,
      EventLog log,
      EndpointPlaces places,
      Predicate<String> isPrincipalKey) {
    this.definition = definition;
    this.isPrincipalKey = isPrincipalKey;
    this.delivery = delivery;
    this.log = log;
    this.places = places;
    this.catchUp = new SharedCatchUp(() -> log.caughtUp(definition.path()), CATCH_UP_DEADLINE);
    this.following =
        log.follow(
                definition.path(),
                delivery.logEvents(),
                new WatchedFollower(definition.path(), delivery.follower(), this::ended))
            .whenComplete((subscription, failure) -> followed(failure));
  }

  /** {@return what was declared} */
  public EndpointDefinition definition() {
    return definition;
  }

  /** {@return the places of its connections on this node} */
  EndpointPlaces places() {
    return places;
  }

  /**
   * Whether a parameter of the query becomes metadata here.
   *
   * @param parameter its name
   * @return whether it was declared so, and says at no endpoint of the hub who a client is
   */
  public boolean takesFromQuery(String parameter) {
    return definition.takesFromQuery(parameter) && !isPrincipalKey.test(parameter);
  }

  /** {@return the endpoint's log and connections on this node} */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * A connection whose place in the log is fixed by this call.
   *
   * @param metadata what is known of it
   * @param lastEventId what its client was told last, as the client says
   * @return the connection, to be opened or aborted
   */
  public Connection connect(Metadata metadata, Optional<String> lastEventId) {
    return lastEventId
        .map(id -> delivery.connect(metadata, resume(id)))
        .orElseGet(() -> delivery.connect(metadata));
  }

  /**
   * Waits where a connection's client may have left off at an event that has yet to reach this
   * node.
   *
   * @param connection a connection that is not open yet
   * @return complete, on any thread and never failed: whether it can be opened; {@code false} where
   *     this node cannot tell for now whether it has yet to come by the client's place
   */
  public CompletableFuture<Boolean> findPlaceOf(Connection connection) {
    return connection.hasFoundItsPlace()
        ? CompletableFuture.completedFuture(true)
        : catchUp.join().thenApply(caughtUp -> caughtUp || connection.hasFoundItsPlace());
  }

  /** {@return whether this node follows the endpoint's log, so that it can take streams} */
  public boolean isFollowing() {
    return isFollowing && !hasEnded;
  }

  /** How many events have come, besides those that the log held when this node began to follow. */
  long broadcast() {
    return isFollowing ? delivery.counters().broadcast() - filledWith : 0;
  }

  void unfollow() {
    following.thenAccept(Subscription::close);
  }

  private Resume resume(String id) {
    boolean wellFormed =
        id.length() <= EventLog.LONGEST_POSITION
            && id.chars().noneMatch(Character::isISOControl)
            && log.isPosition(id);
    if (!wellFormed) {
      return Resume.afterNothingKnown();
    }
    return log.entryAfter(id)
        .map(next -> Resume.before(id, next))
        .orElseGet(() -> Resume.after(id));
  }

  /** {@return whether the broadcast before this one, which is refused, was accepted} */
  public boolean beginsToRefuse() {
    return refuses.compareAndSet(false, true);
  }

  /** A broadcast was accepted. */
  public void accepts() {
    refuses.set(false);
  }

  private void followed(@Nullable Throwable failure) {
    if (failure == null) {
      filledWith = delivery.counters().broadcast();
      isFollowing = true;
    } else if (!isClosed(failure)) {
      LOGGER.error(
          "The log of {} cannot be followed: its clients are told to come back later. See to the"
              + " backend, then restart this application.",
          definition.path(),
          failure);
    }
  }

  /** Nothing will come to this node any more: all are better off elsewhere. */
  private void ended(Throwable cause) {
    hasEnded = true;
    LOGGER.error(
        "The log of {} is followed no more, because of what is below. Its streams are ended, and its"
            + " clients told to come back: another node serves them. Restart this application.",
        definition.path(),
        cause);
    delivery.closeConnections(EndReason.BACKEND_LOST);
  }

  static boolean isClosed(Throwable failure) {
    return failure instanceof BackendClosedException
        || failure.getCause() instanceof BackendClosedException;
  }
}
