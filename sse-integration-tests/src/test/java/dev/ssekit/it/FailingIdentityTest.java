package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.Guarded_RolesSse;
import dev.ssekit.it.endpoints.PersonalSse;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application's own identities that fail, or say nothing of use. */
class FailingIdentityTest {
  private static final String HOW = "X-How";
  private static final String SECRET = "the directory's password is 42";

  @ParameterizedTest
  @EnumSource(Container.class)
  void areAnsweredWithoutWhatTheySay(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server = start(container)) {
      for (int i = 0; i < 3; i++) {
        assertFailed(server.get("/roles", HOW, "role", "Accept", "text/event-stream"));
        assertFailed(server.get("/personal", HOW, "principal", "Accept", "text/event-stream"));
        assertFailed(server.get("/personal", HOW, "later", "Accept", "text/event-stream"));
      }
      assertFailed(server.get("/roles/stats", HOW, "role"));
      assertFailed(
          server.send(
              server
                  .request("/roles/broadcast", HOW, "role")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"data\":1}"))));
      assertThat(log.messages()).anyMatch(line -> line.contains("SecurityContext"));
      assertThat(server.hub().isReady()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void mayAnswerThemselves(Container container) throws Exception {
    try (TestServer server = start(container)) {
      HttpResponse<String> own = server.get("/roles", HOW, "refuse", "Accept", "text/event-stream");
      assertThat(own.statusCode()).isEqualTo(403);
      assertThat(own.body()).isEqualTo("ask elsewhere");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void nameNobodyByAnEmptyName(Container container) throws Exception {
    try (TestServer server = start(container)) {
      for (String how : new String[] {"null", "empty"}) {
        Problems.assertProblem(
            server.get("/personal", HOW, how, "Accept", "text/event-stream"), 403, "Log in first");
      }
    }
  }

  private static void assertFailed(HttpResponse<String> answer) throws Exception {
    Problems.assertProblem(answer, 500, "Try again later");
    assertThat(answer.body()).doesNotContain(SECRET);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  /** Of one place none may be lost. */
  private static TestServer start(Container container) throws Exception {
    return TestServer.start(
        container,
        Applications.configured(
                config -> config.limits(SseLimits.builder().maxConnections(1).build()),
                Guarded_RolesSse.class,
                PersonalSse.class)
            .register(Failing.class));
  }

  static final class Failing implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.setSecurityContext(new Identity(String.valueOf(request.getHeaderString(HOW))));
    }
  }

  private static final class Identity implements SecurityContext {
    private final String how;
    private int asked;

    Identity(String how) {
      this.how = how;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
      asked++;
      if (how.equals("principal") || (how.equals("later") && asked == 3)) {
        throw new IllegalStateException(SECRET);
      }
      return new Named(how.equals("null") ? null : how.equals("empty") ? "" : "anna");
    }

    @Override
    public boolean isUserInRole(String role) {
      if (how.equals("role")) {
        throw new IllegalStateException(SECRET);
      }
      throw new ForbiddenException(Response.status(403).entity("ask elsewhere").build());
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }

  private record Named(@Nullable String name) implements Principal {
    @Override
    public @Nullable String getName() {
      return name;
    }
  }
}
