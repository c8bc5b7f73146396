package dev.ssekit.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The token that a broadcast over HTTP has to show. Only its digest is kept. */
public final class BroadcastToken {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final int RANDOM_BYTES = 24;

  private final byte[] digest;

  private BroadcastToken(String token) {
    this.digest = digest(token);
  }

  /**
   * The configured token; else one that is made and logged here, or, where nodes share their events
   * and each would make its own, none.
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
    return Optional.of(new BroadcastToken(configured.orElseGet(BroadcastToken::generate)));
  }

  /**
   * Compares in constant time.
   *
   * @param presented what a client showed
   * @return whether it is the token; takes the same time whatever it is
   */
  public boolean matches(String presented) {
    return MessageDigest.isEqual(digest, digest(presented));
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

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
