package dev.ssekit.admission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a proxy or a container says of a client: an address, with a port perhaps, {@code unknown},
 * or a word of the proxy's own (RFC 7239, section 6).
 */
final class ForwardingNode {
  private static final String PORT = "(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?";
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]]*:[^\\[\\]]*)]" + PORT);
  private static final Pattern VERSION_4 = Pattern.compile("([0-9.]+)" + PORT);

  private ForwardingNode() {}

  /** The address, where it is one. */
  static Optional<IpAddress> address(String node) {
    Matcher bracketed = IN_BRACKETS.matcher(node);
    if (bracketed.matches()) {
      return IpAddress.parse(bracketed.group(1));
    }
    Matcher version4 = VERSION_4.matcher(node);
    return IpAddress.parse(version4.matches() ? version4.group(1) : node);
  }
}
