package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import java.util.List;
import java.util.Map;

@Sse(path = "/events")
public class Events {
  void onGap(SseStream stream, Gap gap, Map<String, ? extends List<int[]>> values, String... names) {}
}
