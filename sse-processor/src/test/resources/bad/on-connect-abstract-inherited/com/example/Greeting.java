package com.example;

import dev.ssekit.hub.SseStream;

interface Greeting {
  void onConnect(SseStream stream);
}
