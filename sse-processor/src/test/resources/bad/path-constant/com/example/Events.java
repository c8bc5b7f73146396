package com.example;

import dev.ssekit.annotations.Sse;

@Sse(
    heartbeat = 10,
    path = Events.PATH)
public class Events {
  static final String PATH = "" + "events";
}
