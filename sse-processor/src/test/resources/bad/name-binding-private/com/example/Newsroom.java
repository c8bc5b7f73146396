package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.NameBinding;

public class Newsroom {
  @NameBinding
  private @interface Audited {}

  @Audited
  @Sse(path = "/events")
  static class Events {}
}
