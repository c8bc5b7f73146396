package dev.ssekit.it;

import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jetty on a free port, set up as a test wants it. */
final class JettyServer {
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

  private JettyServer() {}

  static RunningServer start(Handler handler) throws Exception {
    return start(handler, IDLE_TIMEOUT);
  }

  static RunningServer start(Handler handler, Duration idleTimeout) throws Exception {
    return start(handler, idleTimeout, new HttpConnectionFactory());
  }

  /** It takes HTTP/2 without TLS too, from the start or by an upgrade. */
  static RunningServer startWithHttp2(Handler handler) throws Exception {
    HttpConfiguration shared = new HttpConfiguration();
    return start(
        handler,
        IDLE_TIMEOUT,
        new HttpConnectionFactory(shared),
        new HTTP2CServerConnectionFactory(shared));
  }

  private static RunningServer start(
      Handler handler, Duration idleTimeout, ConnectionFactory... protocols) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, protocols);
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
