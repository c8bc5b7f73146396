package dev.ssekit.jaxrs;

import dev.ssekit.hub.StreamRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/**
 * The request as JAX-RS has it. Whom a ticket has let in has no principal: a cookie beside it may
 * be another user's. The principal and the address are read while the request is handled:
 * containers recycle what they come from.
 */
final class JaxrsStreamRequest implements StreamRequest {
  private final ContainerRequestContext request;
  private final Optional<Principal> principal;
  private final Optional<String> remoteAddress;

  JaxrsStreamRequest(ContainerRequestContext request) {
    this.request = request;
    this.principal = TicketParameter.isIn(request) ? Optional.empty() : ClientOf.user(request);
    this.remoteAddress = RequestFacts.of(request).remoteAddress();
  }

  @Override
  public String path() {
    String path = request.getUriInfo().getPath();
    return path.startsWith("/") ? path : "/" + path;
  }

  @Override
  public Optional<String> query(String name) {
    return queryAll(name).stream().findFirst();
  }

  @Override
  public List<String> queryAll(String name) {
    if (name.equals(TicketParameter.NAME)) {
      return List.of();
    }
    return List.copyOf(request.getUriInfo().getQueryParameters().getOrDefault(name, List.of()));
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaderString(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
  }

  @Override
  public Optional<Principal> principal() {
    return principal;
  }

  @Override
  public Optional<String> remoteAddress() {
    return remoteAddress;
  }
}
