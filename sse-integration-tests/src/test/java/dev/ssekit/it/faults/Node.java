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
  private final String path;

  private Node(TestServer server, String path) {
    this.server = server;
    this.path = path;
  }

  /** Starts one, and waits until it takes streams. */
  static Node start(NodeSettings settings) throws Exception {
    Class<?> resources = settings.path().equals(Feed.PATH) ? FeedSse.class : ShortFeedSse.class;
    ResourceConfig application =
        new ResourceConfig(resources).property(ServerProperties.WADL_FEATURE_DISABLE, true);
    settings.values().forEach(application::property);
    TestServer server = TestServer.start(Container.JETTY, application);
    Streams.awaitServed(server, settings.path());
    return new Node(server, settings.path());
  }

  URI uri() {
    return server.uri(path);
  }

  SseHub hub() {
    return server.hub();
  }

  SseEndpoint feed() {
    return hub().endpoint(path);
  }

  @Override
  public void close() {
    server.close();
  }
}
