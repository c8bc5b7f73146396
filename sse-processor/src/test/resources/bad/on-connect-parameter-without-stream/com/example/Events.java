package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events")
public class Events {
  void onConnect(String channel) {}
}
