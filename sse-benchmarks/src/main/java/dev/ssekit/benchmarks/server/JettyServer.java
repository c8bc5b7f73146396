package dev.ssekit.benchmarks.server;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey in Jetty's servlet container, as Jetty configures itself. */
record JettyServer(ResourceConfig application) implements BenchmarkServer {
  @Override
  public int start() throws Exception {
    ServletHolder jersey = new ServletHolder(new ServletContainer(application));
    jersey.setAsyncSupported(true);
    jersey.setInitOrder(0);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(jersey, "/*");
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(HOST);
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(TimeUnit.MINUTES.toMillis(10));
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
    return connector.getLocalPort();
  }
}
