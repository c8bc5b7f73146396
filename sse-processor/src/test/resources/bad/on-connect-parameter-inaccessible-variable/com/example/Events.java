package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.QueryParam;
import java.util.List;

@Sse(path = "/events")
public class Events {
  <T> void onConnect(SseStream stream, @QueryParam("of") List<T> values) {}
}
