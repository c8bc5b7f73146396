package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Connection;
import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.hub.HubRuntime;
import dev.ssekit.hub.SseStream;
import org.jspecify.annotations.Nullable;

/** One connection's instance of an annotated class, which may be called again later. */
final class ConnectionInstance<T> implements ConnectHandler {
  private final Callbacks<T> callbacks;
  private final HubRuntime runtime;
  private final String className;

  // Set by the request's thread, before anything is called later.
  private @Nullable T instance;
  private boolean welcomed;

  ConnectionInstance(Callbacks<T> callbacks, HubRuntime runtime, EndpointDefinition definition) {
    this.callbacks = callbacks;
    this.runtime = runtime;
    this.className = definition.declaredBy().getName();
  }

  @Override
  public void onConnect(SseStream stream) throws Exception {
    T made = callbacks.newInstance();
    instance = made;
    callbacks.onConnect().call(made, stream);
    welcomed = true;
  }

  /** Has the class told of gaps, where it wants to know; to be called before {@code onConnect}. */
  void hearOfGaps(Connection connection, SseStream stream) {
    GapMethod<T> method = callbacks.onGap();
    if (method != null) {
      connection.whenGap(
          new OnGap(
              gap -> method.call(instance(), stream, gap), stream, className, runtime::isClosed));
    }
  }

  /**
   * Has the class told of the connection's end, where it wants to know and its {@code onConnect}
   * has returned.
   */
  void hearOfEnd(Connection connection, SseStream stream) {
    DisconnectMethod<T> method = callbacks.onDisconnect();
    if (method != null && welcomed) {
      connection.whenDisconnected(
          new OnDisconnect(reason -> method.call(instance(), stream, reason), className));
    }
  }

  private T instance() {
    T made = instance;
    if (made == null) {
      throw new IllegalStateException("The stream is told of before it has opened.");
    }
    return made;
  }
}
