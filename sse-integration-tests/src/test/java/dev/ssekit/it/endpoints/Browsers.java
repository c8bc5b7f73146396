package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** What pages of other origins may use. */
public final class Browsers {
  private Browsers() {}

  /** Lists its origins. */
  @Sse(
      path = "/listed",
      heartbeat = 0,
      allowedOrigins = {"https://app.example", "http://localhost:5173"})
  public static class Listed {}

  /** Admits every origin, without cookies. */
  @Sse(path = "/every", heartbeat = 0, allowedOrigins = "*")
  public static class Every {}
}
