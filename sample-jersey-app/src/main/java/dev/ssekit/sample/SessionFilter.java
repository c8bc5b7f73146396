package dev.ssekit.sample;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Tells the rest of the application who is logged in, as the session's cookie says. */
public class SessionFilter implements ContainerRequestFilter {
  private final Sessions sessions;

  @Inject
  public SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Cookie session = request.getCookies().get(Login.COOKIE);
    if (session != null) {
      boolean secure = request.getSecurityContext().isSecure();
      sessions
          .user(session.getValue())
          .ifPresent(user -> request.setSecurityContext(new LoggedIn(() -> user, secure)));
    }
  }

  private record LoggedIn(Principal principal, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return "session";
    }
  }
}
