package dev.ssekit.it;

import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jetty on a free port, set up as a test wants it. */
final class JettyServer {
  private JettyServer() {}

  static RunningServer start(Handler handler) throws Exception {
    return start(handler, Duration.ofSeconds(30));
  }

  static RunningServer start(Handler handler, Duration idleTimeout) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setIdleTimeout(idleTimeout.toMillis());
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
    return new RunningServer(Container.uri(connector.getLocalPort()), server::stop);
  }

  static ServletContextHandler servlet(
      String contextPath, ResourceConfig application, boolean async) {
    ServletContextHandler context = new ServletContextHandler(contextPath);
    ServletHolder holder = new ServletHolder(new ServletContainer(application));
    holder.setAsyncSupported(async);
    context.addServlet(holder, "/*");
    return context;
  }
}
