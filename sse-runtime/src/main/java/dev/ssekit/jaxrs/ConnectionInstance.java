package dev.ssekit.jaxrs;

import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection's instance of an annotated class, which is called again where there is a gap. */
final class ConnectionInstance<T> implements ConnectHandler, GapHandler {
  private final Supplier<T> instances;
  private final ConnectMethod<T> onConnect;
  private final GapMethod<T> onGap;

  // Set by the request's thread before the stream opens.
  private @Nullable T instance;

  ConnectionInstance(Supplier<T> instances, ConnectMethod<T> onConnect, GapMethod<T> onGap) {
    this.instances = instances;
    this.onConnect = onConnect;
    this.onGap = onGap;
  }

  @Override
  public void onConnect(SseStream stream) throws Exception {
    T made = instances.get();
    instance = made;
    onConnect.call(made, stream);
  }

  @Override
  public void onGap(SseStream stream, Gap gap) throws Exception {
    T made = instance;
    if (made == null) {
      throw new IllegalStateException("The stream has a gap before it has opened.");
    }
    onGap.call(made, stream, gap);
  }
}
