package dev.ssekit.spi;

import java.util.concurrent.CompletionStage;

/**
 * Messages to all nodes, the sender's included: at most once. A node that may have missed some is
 * told so, since it may have to do more than nothing; only of {@link Backend#inquiries()} it need
 * not be.
 */
public interface Signals {

  /**
   * Sends a signal to all nodes.
   *
   * @param signal what every listening node is told
   * @return done when the backend has taken it
   */
  CompletionStage<Void> send(Signal signal);

  /**
   * Listens to the signals of all nodes.
   *
   * @param listener is told every signal that is sent from now on, one at a time, or that some are
   *     lost
   * @return the subscription, once it listens
   */
  CompletionStage<Subscription> listen(SignalListener listener);
}
