package dev.ssekit.jaxrs;

import dev.ssekit.admission.Limit;
import dev.ssekit.hub.AccessRule;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubLimits;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets broadcasts over HTTP in, as many and as large as they may be. */
final class BroadcastAdmission {
  private final HubLimits limits;
  private final EndpointRuntime endpoint;

  BroadcastAdmission(HubLimits limits, EndpointRuntime endpoint) {
    this.limits = limits;
    this.endpoint = endpoint;
  }

  /** The answer to a request that comes too soon; to be asked of one that may broadcast. */
  @Nullable Response refuse(ContainerRequestContext request) {
    Duration wait = limits.broadcast(endpoint, sender(request));
    return wait.isZero()
        ? null
        : Problem.tooManyRequests(
            wait, "Broadcasts come faster than they may. Send fewer, or try again later.");
  }

  /**
   * Looks at what a broadcast asks to keep.
   *
   * @throws IllegalArgumentException if it is too much
   */
  void check(BroadcastRequest broadcast) {
    Map<String, List<String>> pairs =
        broadcast.filter().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, pair -> List.of(pair.getValue())));
    Optional<String> tooMuch =
        limits
            .refuseMetadata(endpoint, pairs)
            .or(() -> limits.refuseName(endpoint, broadcast.event(), broadcast.key()));
    if (tooMuch.isPresent()) {
      throw new IllegalArgumentException(tooMuch.get());
    }
  }

  /** The body has more bytes than it may. */
  void tooLarge() {
    limits.refuse(endpoint, Limit.BROADCAST_BYTES);
  }

  /** Whose rate it is: the token's, the user's, or the address'. */
  private Object sender(ContainerRequestContext request) {
    Optional<?> known =
        switch (endpoint.definition().broadcastAccess().kind()) {
          case TOKEN -> Optional.ofNullable(BearerToken.presented(request)).map(String::hashCode);
          case ROLES -> ClientOf.principal(request);
          case ANYONE, NOBODY -> ClientOf.address(request, limits);
        };
    return new Sender(endpoint.definition().broadcastAccess().kind(), known);
  }

  /**
   * Who sends, and by which right. Of a token no more is kept than tells it from the few others,
   * however the header around it is written.
   */
  private record Sender(AccessRule.Kind right, Optional<?> known) {}
}
