package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.QueryParam;
import java.util.List;

public class Feeds {
  @Sse(path = "/old")
  static class Old {
    @SuppressWarnings("deprecation")
    void onConnect(SseStream stream, @QueryParam("order") List<Order> orders) {}
  }

  @Sse(path = "/constant")
  static class Constant {
    @SuppressWarnings("deprecation")
    void onConnect(SseStream stream, @Sorted(by = Key.NUMBER) @QueryParam("order") String order) {}
  }

  @Sse(path = "/leaving")
  static class Leaving {
    @SuppressWarnings("removal")
    void onConnect(SseStream stream, @Ranked @QueryParam("rank") int rank) {}
  }

  /** On its way out. */
  @Deprecated
  enum Order {
    NEWEST
  }

  enum Key {
    NAME,
    @Deprecated
    NUMBER
  }

  @interface Sorted {
    Key by();
  }

  @Deprecated(forRemoval = true)
  @interface Ranked {}
}
