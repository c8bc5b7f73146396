package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @By({String.class, Key.class}) String user) {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface By {
    Class<?>[] value();
  }

  private static class Key {}
}
