package dev.ssekit.hub;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

public final class SseHub implements AutoCloseable {
  private SseHub() {}

  public static SseHub get() {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Broadcast> broadcast(String event, @Nullable Object data) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter) {
    throw new UnsupportedOperationException();
  }

  public SseEndpoint endpoint(String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
