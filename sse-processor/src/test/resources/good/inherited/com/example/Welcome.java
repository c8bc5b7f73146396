package com.example;

import dev.ssekit.hub.SseStream;

interface Welcome {
  void onConnect(SseStream stream) throws Exception;
}
