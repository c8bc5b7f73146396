package dev.ssekit.hub;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of which a broadcast over HTTP has to show one: several while they are rotated. Only
 * their digests are kept.
 */
public final class BroadcastToken {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final int RANDOM_BYTES = 24;
  private static final int SHORTEST = 16;

  static final String SEPARATOR = ",";

  private final List<byte[]> digests;

  private BroadcastToken(String tokens) {
    this.digests = split(tokens).map(Sha256::of).toList();
  }

  /** {@return whether this is one token or several, with none of them empty} */
  static boolean isWellFormed(String tokens) {
    return split(tokens).noneMatch(String::isEmpty);
  }

  /**
   * The configured tokens; else one that is made and logged here, or, where nodes share their
   * events and each would make its own, none.
   */
  static Optional<BroadcastToken> of(Optional<String> configured, boolean shared) {
    if (configured.isEmpty() && shared) {
      LOGGER.warn(
          "No broadcast token is configured: broadcasts over HTTP are answered with 503. Set {} or"
              + " the property {}, the same on every node.",
          Setting.BROADCAST_TOKEN.environmentVariable(),
          Setting.BROADCAST_TOKEN.property());
      return Optional.empty();
    }
    configured.ifPresent(BroadcastToken::warnOfShort);
    return Optional.of(new BroadcastToken(configured.orElseGet(BroadcastToken::generate)));
  }

  private static void warnOfShort(String tokens) {
    if (split(tokens).anyMatch(token -> token.length() < SHORTEST)) {
      LOGGER.warn(
          "A broadcast token has fewer than {} characters, so it can be guessed. Set {} or the"
              + " property {} to long and random ones.",
          SHORTEST,
          Setting.BROADCAST_TOKEN.environmentVariable(),
          Setting.BROADCAST_TOKEN.property());
    }
  }

  /**
   * Compares with each in constant time, and always with all.
   *
   * @param presented what a client showed
   * @return whether it is one of the tokens; takes the same time whatever it is
   */
  public boolean matches(String presented) {
    byte[] shown = Sha256.of(presented);
    boolean matches = false;
    for (byte[] digest : digests) {
      matches |= MessageDigest.isEqual(digest, shown);
    }
    return matches;
  }

  private static String generate() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    LOGGER.warn(
        "No broadcast token is configured. Until this application stops it is {} ; set {} or the"
            + " property {} to choose your own.",
        token,
        Setting.BROADCAST_TOKEN.environmentVariable(),
        Setting.BROADCAST_TOKEN.property());
    return token;
  }

  private static Stream<String> split(String tokens) {
    return Arrays.stream(tokens.split(SEPARATOR, -1)).map(String::trim);
  }
}
