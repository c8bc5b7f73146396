package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.Signals;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws streams out on all nodes: a signal, which each hears, the sender's included.
 *
 * <p>A node obeys on the thread that the signal comes on, before it is told anything else by its
 * backend: to hand it over would let later events overtake it. It takes no longer than waking those
 * connections, and waits for no client.
 */
final class ClusterDisconnect {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);

  private final Signals signals;
  private final DeclaredEndpoints endpoints;
  private final Handover handover;

  /**
   * @param signals to all nodes
   * @param endpoints of this node
   * @param handover takes over what the backend answers
   */
  ClusterDisconnect(Signals signals, DeclaredEndpoints endpoints, Handover handover) {
    this.signals = signals;
    this.endpoints = endpoints;
    this.handover = handover;
  }

  /** Done when the backend has taken it. */
  CompletionStage<Void> send(DisconnectOrder order) {
    return handover.of(signals.send(order.signal()));
  }

  /** Takes a signal of this type; nothing that is in it stops the listener. */
  void hear(Signal signal) {
    try {
      DisconnectOrder order = DisconnectOrder.read(signal);
      meant(order).forEach(endpoint -> endpoint.delivery().disconnect(order.disconnect()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      LOGGER.warn(
          "A signal to disconnect streams is in a form that this version cannot read, and is"
              + " skipped. See who else writes to the backend.");
      LOGGER.debug("What is wrong with it:", e);
    }
  }

  /** Who was to be thrown out is not known: all come back, and are let in anew or are not. */
  void mayHaveMissedSome() {
    LOGGER.warn(
        "Signals of other nodes are lost to this one, and with them perhaps some to disconnect"
            + " streams: Redis has lost them, or this node was cut off for too long. All of its"
            + " streams are ended in order: their clients come back, are let in anew, and resume.");
    endpoints.all().forEach(endpoint -> endpoint.delivery().clear());
  }

  private Collection<EndpointRuntime> meant(DisconnectOrder order) {
    return Optional.ofNullable(order.path())
        .<Collection<EndpointRuntime>>map(path -> endpoints.find(path).stream().toList())
        .orElseGet(endpoints::all);
  }
}
