package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.validation.Constraint;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @NotNull @Size(max = 3) String channel) {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface NotNull {}

  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Size {
    int max();
  }
}
