package dev.ssekit.jaxrs;

import dev.ssekit.hub.AccessRule;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Holds a request against what an endpoint declares of one of its resources. */
final class AccessCheck {
  private AccessCheck() {}

  /**
   * The answer to a request that may not; {@code null} for one that may.
   *
   * @param what names the resource at the head of a sentence
   */
  static @Nullable Response refuse(
      ContainerRequestContext request,
      AccessRule rule,
      HubRuntime runtime,
      EndpointRuntime endpoint,
      String what) {
    return switch (rule.kind()) {
      case ANYONE -> null;
      case TOKEN -> BearerToken.refuse(request, runtime, endpoint, what);
      case ROLES ->
          ClientOf.hasOneOf(rule.roles(), request)
              ? null
              : Problem.of(
                  Response.Status.FORBIDDEN,
                  what
                      + " wants a role that this client does not have. Log in as someone who has"
                      + " it.");
      case NOBODY ->
          Problem.of(
              Response.Status.FORBIDDEN,
              what + " is open to nobody here. The class that declares it can grant access.");
    };
  }
}
