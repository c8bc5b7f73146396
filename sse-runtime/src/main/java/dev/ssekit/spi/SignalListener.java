package dev.ssekit.spi;

/**
 * Is told the signals of all nodes, by one thread at a time. It may end its subscription in these
 * calls, and otherwise leaves the backend alone: it may be called under its locks. It is not to
 * throw.
 */
public interface SignalListener {

  /**
   * Called for each signal.
   *
   * @param signal what a node has sent
   */
  void sent(Signal signal);

  /**
   * Called where signals may be missing between what was told last and what is told next: they left
   * the store before this node had read them, or the store has lost them. They are not told any
   * more, and nobody knows what they said. It is called before the next signal, and as soon as the
   * backend finds it out, whether another signal comes or not; once for all that are missing there.
   * A backend that cannot be sure that none is missing calls it.
   */
  void lost();
}
