package dev.ssekit.admission;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses with a common prefix.
 *
 * @param first the first of them
 * @param prefix how many bits they have in common
 */
record IpNetwork(IpAddress first, int prefix) {
  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

  IpNetwork {
    first = first.masked(prefix);
  }

  /** Reads an address, or a network as CIDR writes it. */
  static Optional<IpNetwork> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return IpAddress.parse(text).map(only -> new IpNetwork(only, IpAddress.BITS));
    }
    String length = text.substring(slash + 1);
    if (!LENGTH.matcher(length).matches()) {
      return Optional.empty();
    }
    String address = text.substring(0, slash);
    int before = address.indexOf(':') < 0 ? IpAddress.MAPPED_BITS : 0;
    int prefix = before + Integer.parseInt(length);
    return prefix > IpAddress.BITS
        ? Optional.empty()
        : IpAddress.parse(address).map(any -> new IpNetwork(any, prefix));
  }

  boolean contains(IpAddress address) {
    return address.masked(prefix).equals(first);
  }
}
