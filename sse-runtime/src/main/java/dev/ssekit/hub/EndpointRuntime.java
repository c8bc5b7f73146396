package dev.ssekit.hub;

import dev.ssekit.delivery.Delivery;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Subscription;
import java.util.concurrent.CompletableFuture;

/**
 * A declared endpoint at run time. Internal: what the resources of {@code dev.ssekit.jaxrs} use.
 */
public final class EndpointRuntime {
  private final EndpointDefinition definition;
  private final Delivery delivery;
  private final CompletableFuture<Subscription> following;

  EndpointRuntime(EndpointDefinition definition, Delivery delivery, Backend backend) {
    this.definition = definition;
    this.delivery = delivery;
    this.following =
        backend.log().follow(definition.path(), delivery.follower()).toCompletableFuture();
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
    return following.isDone() && !following.isCompletedExceptionally();
  }

  void unfollow() {
    following.thenAccept(Subscription::close);
  }
}
