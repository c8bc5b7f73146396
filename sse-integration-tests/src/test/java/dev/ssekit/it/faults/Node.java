package dev.ssekit.it.faults;

import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.hub.SseHub;
import dev.ssekit.it.Container;
import dev.ssekit.it.Streams;
import dev.ssekit.it.TestServer;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** A node in this JVM: an HTTP server of its own with a hub of its own. */
final class Node implements AutoCloseable {
  private final TestServer server;

  private Node(TestServer server) {
    this.server = server;
  }

  /** Starts one, and waits until it takes streams. */
  static Node start(NodeSettings settings) throws Exception {
    ResourceConfig application =
        new ResourceConfig(FeedSse.class).property(ServerProperties.WADL_FEATURE_DISABLE, true);
    settings.values().forEach(application::property);
    TestServer server = TestServer.start(Container.JETTY, application);
    Streams.awaitServed(server, Feed.PATH);
    return new Node(server);
  }

  URI uri() {
    return server.uri(Feed.PATH);
  }

  SseHub hub() {
    return server.hub();
  }

  SseEndpoint feed() {
    return hub().endpoint(Feed.PATH);
  }

  @Override
  public void close() {
    server.close();
  }
}
