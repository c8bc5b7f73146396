package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** Holds an annotated class that is nested, package-private, and injected into its fields. */
final class Newsroom {
  private Newsroom() {}

  @Sse(path = "/newsroom", heartbeat = 0)
  static class Desk {
    @Inject OnConnectScript script;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    void onConnect(SseStream stream) throws Exception {
      stream.send("path", uri.getPath());
      stream.send("agent", headers.getHeaderString("X-Agent"));
      script.run(stream);
    }
  }
}
