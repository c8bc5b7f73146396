package dev.ssekit.delivery;

/** Is told, on a thread of the hub's, of each gap that one client has been told of. */
@FunctionalInterface
public interface GapListener {

  /**
   * Called after the client was told, by one thread at a time. It may block and throw.
   *
   * @param gap the gap; those that came during another call are told as one
   */
  void onGap(ToldGap gap);
}
