package dev.ssekit.delivery;

/** Is told, on a thread of the hub's, that one connection has ended. */
@FunctionalInterface
public interface EndListener {

  /**
   * Called once, after every call of the connection's {@link GapListener}. It may block and throw.
   *
   * @param reason why
   */
  void onEnd(EndReason reason);
}
