package com.example.library;

import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;

public class Base {
  protected void onDisconnect(SseStream stream, DisconnectReason reason) {}
}
