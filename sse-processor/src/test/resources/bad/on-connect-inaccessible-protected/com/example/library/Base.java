package com.example.library;

import dev.ssekit.hub.SseStream;

public class Base {
  protected void onConnect(SseStream stream) {}
}
