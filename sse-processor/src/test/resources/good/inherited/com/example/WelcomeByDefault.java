package com.example;

import dev.ssekit.hub.SseStream;

interface WelcomeByDefault extends Welcome {
  @Override
  default void onConnect(SseStream stream) {
    stream.comment("welcome");
  }
}
