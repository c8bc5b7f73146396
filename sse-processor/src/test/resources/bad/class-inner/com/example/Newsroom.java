package com.example;

import dev.ssekit.annotations.Sse;

public class Newsroom {
  @Sse(path = "/events")
  class Events {}
}
