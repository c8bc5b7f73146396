package dev.ssekit.sample;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.hub.SseHub;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The running application: Jersey on Jetty. */
public final class SampleApplication implements AutoCloseable {
  /** Well above the heartbeat of the streams, which keeps them from being idle. */
  private static final long IDLE_MILLIS = 90_000;

  private final Server server;
  private final ServerConnector connector;
  private final ServletContextHandler context;
  private final SseHub hub;
  private final Market market;

  private SampleApplication(
      Server server, ServerConnector connector, ServletContextHandler context, SseHub hub) {
    this.server = server;
    this.connector = connector;
    this.context = context;
    this.hub = hub;
    this.market = Market.open(hub);
  }

  /**
   * Starts the application as the environment configures it; a set {@code REDIS_URL} chooses Redis
   * where {@code SSE_BACKEND} chooses nothing.
   *
   * @param port the port, 0 for any free one
   * @throws Exception if it cannot start, for instance because the port is taken
   */
  public static SampleApplication start(int port) throws Exception {
    ResourceConfig resources = new SampleResources();
    if (isSet("REDIS_URL") && !isSet("SSE_BACKEND")) {
      resources.property("sse.backend", "redis");
    }
    return start(port, resources);
  }

  /**
   * Starts the application with a broadcast token of its own.
   *
   * @param port the port, 0 for any free one
   * @param token the broadcast token
   * @throws Exception if it cannot start, for instance because the port is taken
   */
  public static SampleApplication start(int port, String token) throws Exception {
    return start(port, SseConfig.builder().broadcastToken(token).build());
  }

  /**
   * Starts the application with a configuration of its own.
   *
   * @param port the port, 0 for any free one
   * @param config what the environment does not say
   * @throws Exception if it cannot start, for instance because the port is taken
   */
  public static SampleApplication start(int port, SseConfig config) throws Exception {
    return start(port, new SampleResources().property(SseConfig.PROPERTY, config));
  }

  private static boolean isSet(String variable) {
    return !System.getenv().getOrDefault(variable, "").isBlank();
  }

  private static SampleApplication start(int port, ResourceConfig resources) throws Exception {
    ServletContainer jersey = new ServletContainer(resources);
    ServletHolder servlet = new ServletHolder(jersey);
    servlet.setAsyncSupported(true);
    servlet.setInitOrder(0);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(servlet, "/*");

    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(context);

    try {
      server.start();
    } catch (Exception e) {
      stop(connector, context, server);
      throw e;
    }
    SseHub hub = jersey.getApplicationHandler().getInjectionManager().getInstance(SseHub.class);
    return new SampleApplication(server, connector, context, hub);
  }

  /** Returns where the application listens. */
  public URI uri() {
    return URI.create("http://localhost:" + connector.getLocalPort() + "/");
  }

  /** Returns the application's hub. */
  public SseHub hub() {
    return hub;
  }

  /**
   * Drains while it still answers, so that load balancers and browsers learn of it, then takes no
   * more connections and stops. Browsers come back by themselves.
   */
  @Override
  public void close() {
    market.close();
    hub.drain().toCompletableFuture().join();
    stop(connector, context, server);
  }

  private static void stop(
      ServerConnector connector, ServletContextHandler context, Server server) {
    connector.close();
    LifeCycle.stop(context);
    LifeCycle.stop(server);
  }
}
