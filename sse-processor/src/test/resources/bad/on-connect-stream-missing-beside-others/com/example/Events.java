package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.QueryParam;

@Sse(path = "/events")
public class Events {
  void onConnect(@QueryParam("channel") String channel) {}
}
