package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.List;
import java.util.Map;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, Map<String, ? extends List<int[]>> values) {}
}
