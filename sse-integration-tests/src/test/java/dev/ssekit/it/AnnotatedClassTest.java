package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseStream;
import dev.ssekit.hub.StreamRequest;
import dev.ssekit.it.endpoints.Newsroom_DeskSse;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnotatedClassTest {
  private final BlockingQueue<SseStream> streams = new LinkedBlockingQueue<>();

  @ParameterizedTest
  @EnumSource(Container.class)
  void isInjectedAndServesLaterFromAnyThread(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, application());
        StreamClient client = server.stream("/newsroom?a=1", "X-Agent", "a-test")) {
      assertThat(client.nextData()).isEqualTo("newsroom");
      assertThat(client.nextData()).isEqualTo("a-test");
      SseStream stream = next();
      assertThat(stream.isOpen()).isTrue();
      assertThat(stream.send("later", "from the test's thread")).isTrue();
      assertThat(client.nextData()).isEqualTo("from the test's thread");
      assertThat(stream.request().query("a")).hasValue("1");
      stream.close();
      assertThat(client.next()).isEqualTo(StreamClient.END);
      assertThat(stream.isOpen()).isFalse();
      assertThat(stream.send("after", "the end")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void seesTheRequestAlsoAfterTheStreamHasOpened(Container container) throws Exception {
    try (TestServer server =
            TestServer.start(container, application().register(Authentication.class));
        StreamClient client =
            server.stream(
                "/newsroom?a=1&a=2&b=%C3%BC",
                "X-Agent", "a-test", "Cookie", "session=abc; theme=dark")) {
      assertThat(client.nextData()).isEqualTo("newsroom");
      assertThat(client.nextData()).isEqualTo("a-test");
      StreamRequest request = next().request();
      assertThat(request.path()).isEqualTo("/newsroom");
      assertThat(request.query("a")).hasValue("1");
      assertThat(request.queryAll("a")).containsExactly("1", "2");
      assertThat(request.query("b")).hasValue("ü");
      assertThat(request.query("c")).isEmpty();
      assertThat(request.header("x-agent")).hasValue("a-test");
      assertThat(request.cookie("theme")).hasValue("dark");
      assertThat(request.cookie("none")).isEmpty();
      assertThat(request.principal()).map(Principal::getName).hasValue("alice");
      if (container == Container.JETTY) {
        assertThat(request.remoteAddress()).hasValue("127.0.0.1");
      }
    }
  }

  private ResourceConfig application() {
    return Applications.of(Newsroom_DeskSse.class).register(Applications.binding(streams::add));
  }

  private SseStream next() throws InterruptedException {
    SseStream stream = streams.poll(5, TimeUnit.SECONDS);
    if (stream == null) {
      throw new AssertionError("onConnect was not called within 5 seconds.");
    }
    return stream;
  }

  @Priority(Priorities.AUTHENTICATION)
  static final class Authentication implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext given = request.getSecurityContext();
      request.setSecurityContext(
          new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
              return () -> "alice";
            }

            @Override
            public boolean isUserInRole(String role) {
              return false;
            }

            @Override
            public boolean isSecure() {
              return given.isSecure();
            }

            @Override
            public String getAuthenticationScheme() {
              return "test";
            }
          });
    }
  }
}
