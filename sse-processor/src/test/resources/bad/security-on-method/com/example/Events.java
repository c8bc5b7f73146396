package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.annotation.security.RolesAllowed;

@Sse(path = "/events")
public class Events {
  @RolesAllowed("editor")
  void onConnect(SseStream stream) {}
}
