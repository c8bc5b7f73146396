package dev.ssekit.it;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Authenticates whoever says who it is, as an application's own filter would from a session. */
final class HeaderIdentity implements ContainerRequestFilter {
  static final String USER = "X-User";
  static final String ROLES = "X-Roles";

  @Override
  public void filter(ContainerRequestContext request) {
    String user = request.getHeaderString(USER);
    String roles = Optional.ofNullable(request.getHeaderString(ROLES)).orElse("");
    request.setSecurityContext(new Identity(user == null ? null : () -> user, Set.of(roles)));
  }

  private record Identity(@Nullable Principal principal, Set<String> roles)
      implements SecurityContext {
    @Override
    public @Nullable Principal getUserPrincipal() {
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      return roles.contains(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "test";
    }
  }
}
