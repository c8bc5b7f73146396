package dev.ssekit.hub;

import dev.ssekit.delivery.Delivery;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendClosedException;
import dev.ssekit.spi.Subscription;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A declared endpoint at run time. Internal: what the resources of {@code dev.ssekit.jaxrs} use.
 */
public final class EndpointRuntime {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);

  private final EndpointDefinition definition;
  private final Delivery delivery;
  private final CompletionStage<Subscription> following;

  // Written once, by whichever thread the backend answers on.
  private volatile boolean isFollowing;

  EndpointRuntime(EndpointDefinition definition, Delivery delivery, Backend backend, int newest) {
    this.definition = definition;
    this.delivery = delivery;
    this.following =
        backend
            .log()
            .follow(definition.path(), newest, delivery.follower())
            .whenComplete((subscription, failure) -> followed(failure));
  }

  /** {@return what was declared} */
  public EndpointDefinition definition() {
    return definition;
  }

  /** {@return the endpoint's log and connections on this node} */
  public Delivery delivery() {
    return delivery;
  }

  /** {@return whether this node follows the endpoint's log, so that it can take streams} */
  public boolean isFollowing() {
    return isFollowing;
  }

  void unfollow() {
    following.thenAccept(Subscription::close);
  }

  private void followed(@Nullable Throwable failure) {
    if (failure == null) {
      isFollowing = true;
    } else if (!isClosed(failure)) {
      LOGGER.error(
          "The log of {} cannot be followed: its clients are told to come back later. See to the"
              + " backend, then restart this application.",
          definition.path(),
          failure);
    }
  }

  private static boolean isClosed(Throwable failure) {
    return failure instanceof BackendClosedException
        || failure.getCause() instanceof BackendClosedException;
  }
}
