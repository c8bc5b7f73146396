package dev.ssekit.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proxies whose word for a client's address is taken. Immutable. */
public final class TrustedProxies {
  private static final TrustedProxies NONE = new TrustedProxies(List.of());

  private final List<IpNetwork> networks;

  private TrustedProxies(List<IpNetwork> networks) {
    this.networks = List.copyOf(networks);
  }

  /** {@return nobody} */
  public static TrustedProxies none() {
    return NONE;
  }

  /**
   * Reads addresses and networks. Names are not resolved.
   *
   * @param text addresses, and networks as CIDR writes them, separated by commas; may be empty
   * @return the proxies, or nothing where a part of the text is neither
   */
  public static Optional<TrustedProxies> parse(String text) {
    List<IpNetwork> networks = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      Optional<IpNetwork> network = IpNetwork.parse(part.trim());
      if (network.isEmpty()) {
        return Optional.empty();
      }
      networks.add(network.get());
    }
    return Optional.of(new TrustedProxies(networks));
  }

  boolean trusts(IpAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
