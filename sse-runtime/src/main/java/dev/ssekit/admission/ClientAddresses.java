package dev.ssekit.admission;

import dev.ssekit.admission.ClientAddress.Doubt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose a request is: its peer's, or, where that is a trusted proxy, whose that proxy says,
 * and so on. What was said before an untrusted one says nothing: anyone can have written it.
 *
 * <p>A proxy writes one of two headers, and may pass on the other as a client has sent it. Which
 * one that is nobody can tell here, so that both must say the same; the client counts for the peer
 * where they do not.
 */
public final class ClientAddresses {
  private final TrustedProxies trusted;

  /**
   * Believes these, and nobody else.
   *
   * @param trusted whose word is taken
   */
  public ClientAddresses(TrustedProxies trusted) {
    this.trusted = trusted;
  }

  /**
   * Tells whose a request is.
   *
   * @param peer the address at the other end of its connection, as the container writes it
   * @param forwarded all of its {@code Forwarded}
   * @param xForwardedFor all of its {@code X-Forwarded-For}
   * @return whose it is
   */
  public ClientAddress of(
      Optional<String> peer, @Nullable String forwarded, @Nullable String xForwardedFor) {
    IpAddress nearest = peer.flatMap(ForwardingNode::address).orElse(null);
    if (forwarded == null && xForwardedFor == null) {
      return new ClientAddress(Optional.ofNullable(nearest), Doubt.NONE);
    }
    if (nearest == null || !trusted.trusts(nearest)) {
      return new ClientAddress(Optional.ofNullable(nearest), Doubt.UNTRUSTED_PEER);
    }
    IpAddress one = forwarded == null ? null : behind(nearest, ForwardedHeader.nodes(forwarded));
    IpAddress other = xForwardedFor == null ? one : behind(nearest, list(xForwardedFor));
    IpAddress client = forwarded == null ? other : one;
    return client == null || !client.equals(other)
        ? new ClientAddress(Optional.of(nearest), Doubt.UNCLEAR)
        : new ClientAddress(Optional.of(client), Doubt.NONE);
  }

  /** Whom the last of the trusted says it was forwarded for; itself where that is no address. */
  private @Nullable IpAddress behind(IpAddress peer, @Nullable List<String> nodes) {
    if (nodes == null) {
      return null;
    }
    IpAddress nearest = peer;
    for (int i = nodes.size() - 1; i >= 0 && trusted.trusts(nearest); i--) {
      Optional<IpAddress> said = ForwardingNode.address(nodes.get(i));
      if (said.isEmpty()) {
        return nearest;
      }
      nearest = said.get();
    }
    return nearest;
  }

  private static List<String> list(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(String::trim)
        .filter(node -> !node.isEmpty())
        .toList();
  }
}
