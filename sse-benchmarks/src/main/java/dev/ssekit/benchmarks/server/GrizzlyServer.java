package dev.ssekit.benchmarks.server;

import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey on Grizzly, as Jersey configures it. */
record GrizzlyServer(ResourceConfig application) implements BenchmarkServer {
  @Override
  public int start() throws Exception {
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://" + HOST + ":0/"), application, false);
    NetworkListener listener = server.getListeners().iterator().next();
    listener.getTransport().setServerConnectionBackLog(BACKLOG);
    server.start();
    return listener.getPort();
  }
}
