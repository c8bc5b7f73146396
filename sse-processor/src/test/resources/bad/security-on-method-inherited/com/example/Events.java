package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import jakarta.annotation.security.DenyAll;

@Sse(path = "/events")
public class Events extends Base {}

class Base {
  @DenyAll
  void onGap(SseStream stream, Gap gap) {}
}
