package dev.ssekit.admission;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A place of one connection, until it is given back. Thread-safe.
 *
 * <p>Who has taken it answers for it until it is handed over: a connection gives it back when it
 * ends, and what fails before there is one gives it back at once.
 */
public final class Place implements Admission {
  private static final AtomicIntegerFieldUpdater<Place> GIVEN_BACK =
      AtomicIntegerFieldUpdater.newUpdater(Place.class, "givenBack");

  private final NodePlaces node;
  private final Count endpoint;
  private final @Nullable IpAddress client;
  private final @Nullable String principal;

  private volatile int givenBack;

  // The thread of the request, which hands it over, if any does.
  private boolean handedOver;

  Place(NodePlaces node, Count endpoint, @Nullable IpAddress client, @Nullable String principal) {
    this.node = node;
    this.endpoint = endpoint;
    this.client = client;
    this.principal = principal;
  }

  /** {@return what gives it back; whoever calls this has to run it} */
  public Runnable handOver() {
    handedOver = true;
    return this::giveBack;
  }

  /** Gives it back unless it has been handed over. */
  public void giveBackUnlessHandedOver() {
    if (!handedOver) {
      giveBack();
    }
  }

  private void giveBack() {
    if (!GIVEN_BACK.compareAndSet(this, 0, 1)) {
      return;
    }
    node.inAll().giveBack();
    endpoint.giveBack();
    if (client != null) {
      node.byAddress().giveBack(client);
    }
    if (principal != null) {
      node.byPrincipal().giveBack(principal);
    }
  }
}
