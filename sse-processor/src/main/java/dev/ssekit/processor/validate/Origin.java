package dev.ssekit.processor.validate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An origin as browsers send it (RFC 6454, section 6.2): scheme, host and, unless it is the
 * scheme's own, the port; in lower case, without a path, and with a host in ASCII.
 */
final class Origin {
  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_-]+";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(?<scheme>https?)://(?<host>"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")*\\.?|\\[[0-9a-f:.]+])(?::0*(?<port>[1-9][0-9]{0,4}))?(?:[/?#].*)?");
  private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443");
  private static final int LAST_PORT = 65_535;

  private Origin() {}

  /** What to write instead; empty where the text is an origin. */
  static Optional<String> remedyFor(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches() || !isPort(parts.group("port"))) {
      return Optional.of(
          "Write each origin by itself, with scheme, host and port as the header Origin has them,"
              + " such as \"https://app.example.com\" or \"http://localhost:5173\".");
    }
    if (!parts.group("host").chars().allMatch(character -> character < 0x80)) {
      return Optional.of(
          "Write its host in ASCII, such as \"https://xn--bcher-kva.example\" for"
              + " \"https://b\u00fccher.example\".");
    }
    String origin = normalized(parts);
    return origin.equals(text) ? Optional.empty() : Optional.of("Write \"" + origin + "\".");
  }

  private static boolean isPort(@Nullable String port) {
    return port == null || Integer.parseInt(port) <= LAST_PORT;
  }

  private static String normalized(Matcher parts) {
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    String host = parts.group("host").toLowerCase(Locale.ROOT);
    String port = parts.group("port");
    return port == null || port.equals(DEFAULT_PORTS.get(scheme))
        ? scheme + "://" + host
        : scheme + "://" + host + ":" + port;
  }
}
