package dev.ssekit.hub;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

public final class SseEndpoint {
  private SseEndpoint() {}

  public CompletionStage<Broadcast> broadcast(String event, @Nullable Object data) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter) {
    throw new UnsupportedOperationException();
  }

  public int connections() {
    throw new UnsupportedOperationException();
  }
}
