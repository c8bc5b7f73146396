package dev.ssekit.admission;

/**
 * The places of a node's connections. Each count is exact by itself. A request that one limit lets
 * in and a later one does not holds a place of the first for an instant, in which another may be
 * refused that would have been the last: it comes back.
 */
public final class NodePlaces {
  private final ConnectionLimits limits;
  private final Count inAll;
  private final Counts<IpAddress> byAddress;
  private final Counts<String> byPrincipal;

  /**
   * Has all places free.
   *
   * @param limits how many places there are
   */
  public NodePlaces(ConnectionLimits limits) {
    this.limits = limits;
    this.inAll = new Count(limits.inAll());
    this.byAddress = new Counts<>(limits.perAddress());
    this.byPrincipal = new Counts<>(limits.perPrincipal());
  }

  /** {@return the places of one more endpoint} */
  public EndpointPlaces endpoint() {
    return new EndpointPlaces(this, limits.perEndpoint());
  }

  /** {@return whether no endpoint can take a connection} */
  public boolean isFull() {
    return inAll.isFull();
  }

  Count inAll() {
    return inAll;
  }

  Counts<IpAddress> byAddress() {
    return byAddress;
  }

  Counts<String> byPrincipal() {
    return byPrincipal;
  }
}
