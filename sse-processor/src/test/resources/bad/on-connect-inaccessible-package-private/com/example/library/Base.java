package com.example.library;

import dev.ssekit.hub.SseStream;

public class Base {
  void onConnect(SseStream stream) {}
}
