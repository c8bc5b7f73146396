package dev.ssekit.admission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of an endpoint's connections on this node. Thread-safe. */
public final class EndpointPlaces {
  private final NodePlaces node;
  private final Count here;
  private final Refusals refusals = new Refusals();

  EndpointPlaces(NodePlaces node, int most) {
    this.node = node;
    this.here = new Count(most);
  }

  /**
   * Takes a place of each kind. What holds for all is looked at first: where the node is full, a
   * client is told so, whoever it is.
   *
   * @param address the client's, where it is known
   * @param principal the authenticated principal's name, where there is one
   * @return the place, which has to be given back, or a refusal, which has taken nothing
   */
  public Admission take(Optional<IpAddress> address, Optional<String> principal) {
    IpAddress client = address.map(IpAddress::client).orElse(null);
    String name = principal.orElse(null);
    Limit reached = takeOnNode(client, name);
    if (reached == null) {
      return new Place(node, here, client, name);
    }
    refusals.add(reached);
    return new Refusal(reached);
  }

  /** {@return what this endpoint has refused} */
  public Refusals refusals() {
    return refusals;
  }

  private @Nullable Limit takeOnNode(@Nullable IpAddress client, @Nullable String principal) {
    if (!node.inAll().take()) {
      return Limit.CONNECTIONS;
    }
    Limit reached = takeHere(client, principal);
    if (reached != null) {
      node.inAll().giveBack();
    }
    return reached;
  }

  private @Nullable Limit takeHere(@Nullable IpAddress client, @Nullable String principal) {
    if (!here.take()) {
      return Limit.CONNECTIONS_PER_ENDPOINT;
    }
    Limit reached = takeOf(client, principal);
    if (reached != null) {
      here.giveBack();
    }
    return reached;
  }

  private @Nullable Limit takeOf(@Nullable IpAddress client, @Nullable String principal) {
    if (client != null && !node.byAddress().take(client)) {
      return Limit.CONNECTIONS_PER_ADDRESS;
    }
    if (principal != null && !node.byPrincipal().take(principal)) {
      if (client != null) {
        node.byAddress().giveBack(client);
      }
      return Limit.CONNECTIONS_PER_PRINCIPAL;
    }
    return null;
  }

  int taken() {
    return here.taken();
  }
}
