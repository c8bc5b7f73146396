package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.EventsSse;
import dev.ssekit.it.endpoints.TickerBroadcastResource;
import dev.ssekit.it.endpoints.TickerSse;
import dev.ssekit.it.endpoints.TickerStatsResource;
import dev.ssekit.it.endpoints.TickerStreamResource;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.init.JerseyServletContainerInitializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeploymentTest {
  @Test
  void belowAnApplicationPathAndAContextPath() throws Exception {
    ServletContextHandler context = new ServletContextHandler("/shop");
    context.addServletContainerInitializer(new JerseyServletContainerInitializer(), Shop.class);
    try (TestServer server = TestServer.of(JettyServer.start(context))) {
      Streams.assertPlainAndUnbuffered(server, "/shop/api");
    }
  }

  @Test
  void asAServletFilter() throws Exception {
    try (TestServer server =
        TestServer.start(
            Applications.of(TickerSse.class),
            application -> {
              ServletContextHandler context = new ServletContextHandler("/");
              FilterHolder filter = new FilterHolder(new ServletContainer(application));
              filter.setAsyncSupported(true);
              context.addFilter(
                  filter, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
              return JettyServer.start(context);
            })) {
      Streams.assertPlainAndUnbuffered(server, "");
    }
  }

  @Test
  void wherePausesAreLongerThanTheContainersIdleTimeout() throws Exception {
    try (TestServer server =
            TestServer.start(
                Applications.of(EventsSse.class),
                application ->
                    JettyServer.start(
                        JettyServer.servlet("/", application, true), Duration.ofMillis(200)));
        StreamClient client = server.stream("/events")) {
      client.nextEvent();
      assertThat(client.next()).contains(": heartbeat");
      assertThat(client.next()).contains(": heartbeat");
    }
  }

  @Test
  void inAServletWithoutAsyncSupport() throws Exception {
    try (TestServer server =
        TestServer.start(
            Applications.of(TickerSse.class),
            application -> JettyServer.start(JettyServer.servlet("/", application, false)))) {
      Streams.assertPlainAndUnbuffered(server, "");
      try (StreamClient client = server.stream("/ticker")) {
        client.next();
        server.hub().close();
        assertThat(client.next()).anyMatch(line -> line.startsWith("retry: "));
        assertThat(client.next()).isEqualTo(StreamClient.END);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void withTheResourcesRegisteredByHand(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container,
            Applications.of(
                TickerStreamResource.class,
                TickerStatsResource.class,
                TickerBroadcastResource.class))) {
      Streams.assertPlainAndUnbuffered(server, "");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void byPackageScanningAlone(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, Applications.of().packages("dev.ssekit.it.endpoints"))) {
      Streams.assertPlainAndUnbuffered(server, "");
      assertThat(server.hub().endpoints()).hasSizeGreaterThan(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void registeredTwice(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container,
            Applications.of(TickerSse.class, TickerStreamResource.class)
                .packages("dev.ssekit.it.endpoints")
                .register(TickerSse.class))) {
      Streams.assertPlainAndUnbuffered(server, "");
    }
  }

  @Test
  void asAPlainApplication() throws Exception {
    ResourceConfig application = ResourceConfig.forApplication(new Plain());
    try (TestServer server = TestServer.of(Container.GRIZZLY.start(application))) {
      Streams.assertPlainAndUnbuffered(server, "");
    }
  }

  @Test
  void twoApplicationsInOneJvmDoNotMeet() throws Exception {
    try (TestServer first = TestServer.start(Container.JETTY, Applications.of(TickerSse.class));
        TestServer second = TestServer.start(Container.GRIZZLY, Applications.of(TickerSse.class));
        StreamClient ofFirst = first.stream("/ticker");
        StreamClient ofSecond = second.stream("/ticker")) {
      ofFirst.next();
      ofSecond.next();
      first.hub().broadcast("tick", "first");
      assertThat(ofFirst.nextData()).isEqualTo("first");
      first.stop();
      second.hub().broadcast("tick", "second");
      assertThat(ofSecond.nextData()).isEqualTo("second");
      assertThat(ofSecond.nextWithin(Duration.ZERO)).isNull();
    }
  }

  /** An application as the Jakarta specification has it. */
  static class Plain extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(TickerSse.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("sse.broadcast-token", Applications.TOKEN);
    }
  }

  /** The same below a path. */
  @ApplicationPath("/api")
  public static class Shop extends Plain {
    @Override
    public Map<String, Object> getProperties() {
      return Map.of(
          SseConfig.PROPERTY, SseConfig.builder().broadcastToken(Applications.TOKEN).build());
    }
  }
}
