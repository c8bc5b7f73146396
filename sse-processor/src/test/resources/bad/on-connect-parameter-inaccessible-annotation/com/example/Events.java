package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @Credentials String user) {}

  @Retention(RetentionPolicy.RUNTIME)
  private @interface Credentials {}
}
