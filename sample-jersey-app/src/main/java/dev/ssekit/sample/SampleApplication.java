package dev.ssekit.sample;

import dev.ssekit.hub.SseConfig;
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

  private SampleApplication(
      Server server, ServerConnector connector, ServletContextHandler context) {
    this.server = server;
    this.connector = connector;
    this.context = context;
  }

  /**
   * Starts the application as the environment configures it; a set {@code REDIS_URL} chooses Redis.
   *
   * @param port the port, 0 for any free one
   * @throws Exception if it cannot start, for instance because the port is taken
   */
  public static SampleApplication start(int port) throws Exception {
    ResourceConfig resources = new SampleResources();
    if (!System.getenv().getOrDefault("REDIS_URL", "").isBlank()) {
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
    SseConfig config = SseConfig.builder().broadcastToken(token).build();
    return start(port, new SampleResources().property(SseConfig.PROPERTY, config));
  }

  private static SampleApplication start(int port, ResourceConfig resources) throws Exception {
    ServletHolder jersey = new ServletHolder(new ServletContainer(resources));
    jersey.setAsyncSupported(true);
    jersey.setInitOrder(0);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(jersey, "/*");

    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(context);

    SampleApplication application = new SampleApplication(server, connector, context);
    try {
      server.start();
    } catch (Exception e) {
      application.close();
      throw e;
    }
    return application;
  }

  /** Returns where the application listens. */
  public URI uri() {
    return URI.create("http://localhost:" + connector.getLocalPort() + "/");
  }

  /**
   * Takes no more connections, lets Jersey's shutdown end the streams in order, then stops.
   * Browsers come back by themselves.
   */
  @Override
  public void close() {
    connector.close();
    LifeCycle.stop(context);
    LifeCycle.stop(server);
  }
}
