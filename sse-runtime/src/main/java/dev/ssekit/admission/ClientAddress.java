package dev.ssekit.admission;

import java.util.Optional;

/**
 * What is known of a client's address.
 *
 * @param address whom its connections count for; nothing where the container tells of no address
 * @param doubt why a header that names another is not believed
 */
public record ClientAddress(Optional<IpAddress> address, Doubt doubt) {
  /** Why a header is not believed. */
  public enum Doubt {
    /** All that was said is believed. */
    NONE,
    /** Who sent it is no trusted proxy. */
    UNTRUSTED_PEER,
    /** It is malformed, or another header contradicts it. */
    UNCLEAR
  }
}
