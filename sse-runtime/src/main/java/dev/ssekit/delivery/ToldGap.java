package dev.ssekit.delivery;

import java.util.Optional;

/**
 * A gap that a client has been told of.
 *
 * @param from the id up to which it has had everything, where it is known
 * @param to the id after which its stream went on
 * @param reason why, in a word
 */
public record ToldGap(Optional<String> from, String to, String reason) {

  /** This gap and a later one, as one. */
  ToldGap and(ToldGap later) {
    return new ToldGap(from, later.to, later.reason);
  }
}
