package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

@Sse(path = "/streams/{endpoint}")
class Streams {
  void onConnect(
      @QueryParam("request") String request,
      SseStream connection,
      @QueryParam("resources") String resources,
      @QueryParam("sseResources") String sseResources,
      @PathParam("endpoint") String endpoint,
      @QueryParam("stream") String stream,
      @QueryParam("$instance") String $instance) {}

  @Sse(path = "/later/{instance}")
  static class Later {
    void onConnect(
        @Context UriInfo $L,
        @PathParam("instance") String instance,
        SseStream sseStream,
        @QueryParam("stream") Response stream) {}

    void onDisconnect(SseStream stream, DisconnectReason reason) {}
  }
}
