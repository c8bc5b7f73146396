package dev.ssekit.jaxrs;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of an annotated class that are called for a connection. Immutable.
 *
 * @param <T> the class
 */
public final class Callbacks<T> {
  private final Supplier<T> instances;
  private final ConnectMethod<T> onConnect;
  private final @Nullable GapMethod<T> onGap;
  private final @Nullable DisconnectMethod<T> onDisconnect;

  private Callbacks(
      Supplier<T> instances,
      ConnectMethod<T> onConnect,
      @Nullable GapMethod<T> onGap,
      @Nullable DisconnectMethod<T> onDisconnect) {
    this.instances = instances;
    this.onConnect = onConnect;
    this.onGap = onGap;
    this.onDisconnect = onDisconnect;
  }

  /**
   * None yet.
   *
   * @param instances makes the connection's instance, on the request's thread
   * @param <T> the class
   * @return an instance that nothing is called on
   */
  public static <T> Callbacks<T> of(Supplier<T> instances) {
    return new Callbacks<>(instances, (instance, stream) -> {}, null, null);
  }

  /**
   * These, and {@code onConnect}.
   *
   * @param method calls {@code onConnect}, on the request's thread
   * @return all of them
   */
  public Callbacks<T> onConnect(ConnectMethod<T> method) {
    return new Callbacks<>(instances, method, onGap, onDisconnect);
  }

  /**
   * These, and {@code onGap}.
   *
   * @param method calls {@code onGap}
   * @return all of them
   */
  public Callbacks<T> onGap(GapMethod<T> method) {
    return new Callbacks<>(instances, onConnect, method, onDisconnect);
  }

  /**
   * These, and {@code onDisconnect}.
   *
   * @param method calls {@code onDisconnect}
   * @return all of them
   */
  public Callbacks<T> onDisconnect(DisconnectMethod<T> method) {
    return new Callbacks<>(instances, onConnect, onGap, method);
  }

  T newInstance() {
    return instances.get();
  }

  ConnectMethod<T> onConnect() {
    return onConnect;
  }

  @Nullable GapMethod<T> onGap() {
    return onGap;
  }

  @Nullable DisconnectMethod<T> onDisconnect() {
    return onDisconnect;
  }
}
