package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.inject.Inject;

@Sse(path = "/events")
public class Events {
  public Events() {}

  @Inject
  Events(String name) {}

  @Inject
  Events(String name, int age) {}
}
