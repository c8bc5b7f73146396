package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.ScriptedSse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of three places none is lost, however a stream ends or does not begin. */
class GivenBackPlacesTest {
  private static final int PLACES = 3;
  private static final String LATER = "X-Later";

  static Stream<Arguments> everyWayInEveryContainer() {
    return Stream.of(Container.values())
        .flatMap(container -> Stream.of(WaysOut.values()).map(way -> Arguments.of(container, way)));
  }

  @ParameterizedTest
  @MethodSource("everyWayInEveryContainer")
  void whateverHappens(Container container, WaysOut way) throws Exception {
    try (TestServer server = TestServer.start(container, application(way))) {
      for (int i = 0; i < PLACES + 1; i++) {
        way.ask(server);
      }
      assertAllPlacesAreFree(server);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void whereAFilterAnswersWithSomethingElse(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, application(WaysOut.HEAD).register(Replacing.class))) {
      for (int i = 0; i < PLACES; i++) {
        assertThat(server.get(WaysOut.PATH, "X-Replace", "yes").body()).isEqualTo("replaced");
      }
      assertAllPlacesAreFree(server);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void whereAFilterFails(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, application(WaysOut.HEAD).register(Replacing.class))) {
      for (int i = 0; i < PLACES; i++) {
        assertThat(server.get(WaysOut.PATH, "X-Replace", "no").statusCode()).isEqualTo(500);
      }
      assertAllPlacesAreFree(server);
    }
  }

  @Test
  void whereTheContainerRefusesToSuspend() throws Exception {
    try (TestServer server =
        TestServer.start(application(WaysOut.HEAD), GivenBackPlacesTest::refusing)) {
      for (int i = 0; i < PLACES; i++) {
        assertThat(server.get(WaysOut.PATH, "X-Refuse", "yes").statusCode()).isEqualTo(500);
      }
      assertAllPlacesAreFree(server);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void whenTheHubDrains(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, application(WaysOut.HEAD))) {
      try (StreamClient first = server.stream(WaysOut.PATH);
          StreamClient second = server.stream(WaysOut.PATH)) {
        first.next();
        second.next();
        server.hub().drain().toCompletableFuture().get(30, TimeUnit.SECONDS);
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> taken(server) == 0);
      for (int i = 0; i < PLACES; i++) {
        Sent.away(server, WaysOut.PATH);
      }
      assertThat(server.statistics(WaysOut.PATH).rejected().values()).containsOnly(0L);
    }
  }

  /** A server that says it can suspend every request, and then does not suspend some. */
  private static RunningServer refusing(ResourceConfig application) throws Exception {
    ServletContextHandler context = JettyServer.servlet("/", application, true);
    FilterHolder filter =
        new FilterHolder((request, response, chain) -> {
          HttpServletRequest http = (HttpServletRequest) request;
          boolean refused = http.getHeader("X-Refuse") != null;
          chain.doFilter(refused ? new Unsuspendable(http) : http, response);
        });
    filter.setAsyncSupported(true);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    return JettyServer.start(context);
  }

  /** As many places as there are, each limit for itself. */
  private static ResourceConfig application(WaysOut way) {
    return Applications.configured(
            config ->
                config
                    .onConnectDeadline(Duration.ofMillis(200))
                    .pendingBytes(30_000)
                    .limits(
                        SseLimits.builder()
                            .maxConnections(PLACES)
                            .maxConnectionsPerEndpoint(PLACES)
                            .maxConnectionsPerAddress(PLACES)
                            .maxConnectionsPerPrincipal(PLACES)
                            .build()),
            ScriptedSse.class)
        .register(
            Applications.binding(stream -> {
              if (stream.request().header(LATER).isEmpty()) {
                way.onConnect(stream);
              }
            }));
  }

  /** A client that has gone is noticed when it is written to. */
  private static void assertAllPlacesAreFree(TestServer server) throws Exception {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          server.hub().broadcast("tick", "anybody there?");
          return server.hub().endpoint(WaysOut.PATH).connections() == 0 && areFree(server);
        });
  }

  private static boolean areFree(TestServer server) throws Exception {
    try (StreamClient first = server.stream(WaysOut.PATH, LATER, "1");
        StreamClient second = server.stream(WaysOut.PATH, LATER, "2");
        StreamClient third = server.stream(WaysOut.PATH, LATER, "3")) {
      return isOpen(first) && isOpen(second) && isOpen(third) && !server.hub().isReady();
    }
  }

  private static boolean isOpen(StreamClient client) throws InterruptedException {
    return client.status() == 200 && client.next().contains(": connected");
  }

  private static int taken(TestServer server) {
    return server.hub().endpoint(WaysOut.PATH).connections();
  }

  private static final class Unsuspendable extends HttpServletRequestWrapper {
    Unsuspendable(HttpServletRequest request) {
      super(request);
    }

    @Override
    public AsyncContext startAsync() {
      throw new IllegalStateException("This request is not suspended.");
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
      return startAsync();
    }
  }

  /** Takes the stream's place in the response, or fails. */
  static final class Replacing implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String asked = request.getHeaderString("X-Replace");
      if (asked == null) {
        return;
      }
      if (asked.equals("no")) {
        throw new IllegalStateException("This filter fails.");
      }
      response.setEntity("replaced", null, MediaType.TEXT_PLAIN_TYPE);
    }
  }
}
