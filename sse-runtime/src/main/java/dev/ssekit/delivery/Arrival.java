package dev.ssekit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How things stood when a connection came: it may take its time to open, and neither loses what is
 * broadcast meanwhile nor escapes being thrown out.
 */
final class Arrival {
  private final Delivery delivery;
  private final LogPosition live;
  private final @Nullable Resume resume;
  private final int clearances;

  // Cleared by who opens the connection, and by any thread that ends it: it would keep all that
  // follow for as long as the application keeps its stream.
  private volatile Disconnects.@Nullable Place disconnects;

  Arrival(Delivery delivery, @Nullable Resume resume) {
    this.delivery = delivery;
    this.live = delivery.log().end();
    this.resume = delivery.settings().hasIds() ? resume : null;
    this.clearances = delivery.clearances();
    this.disconnects = delivery.disconnects().end();
    hasFoundItsPlace();
  }

  /** The place after the newest event. */
  LogPosition live() {
    return live;
  }

  /** Whether this node knows where the client left off, or need not look for it. */
  boolean hasFoundItsPlace() {
    return resume == null || resume.find(delivery.log());
  }

  /** Where the connection starts, by the metadata that it opens with. */
  Start start(Metadata metadata) {
    return resume == null
        ? Start.at(live)
        : resume.start(delivery.log(), metadata, live, delivery.settings().replay());
  }

  /**
   * Whether all that were here have been sent away since it came. To be asked once whoever sends
   * them away from now on finds it among the open ones.
   */
  boolean isSentAway() {
    return clearances != delivery.clearances();
  }

  /**
   * Who threw the connection out since it came, or {@code null} for nobody. To be asked once
   * whoever throws it out from now on finds it among the open ones.
   */
  @Nullable Disconnect disconnect(Metadata metadata) {
    Disconnects.Place place = disconnects;
    forgetDisconnects();
    return place == null ? null : place.firstAfter(metadata);
  }

  /** Nobody will ask for them any more. */
  void forgetDisconnects() {
    disconnects = null;
  }
}
