package com.example;

import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

abstract class ById<T> {
  protected void onConnect(
      @PathParam("id") T id, @QueryParam("also") List<? super T> also, SseStream stream) {}
}
