package dev.ssekit.hub;

import java.util.Objects;

/**
 * How {@code onConnect} refused a stream. Internal: what {@code dev.ssekit.jaxrs} answers with.
 *
 * @param status the status, 400 to 599
 * @param detail a sentence for the client
 */
public record Rejection(int status, String detail) {
  private static final int LOWEST = 400;
  private static final int HIGHEST = 599;

  /** Checks the status. */
  public Rejection {
    if (status < LOWEST || status > HIGHEST) {
      throw new IllegalArgumentException(
          "A stream is rejected with a status from 400 to 599, but this is " + status + ".");
    }
    Objects.requireNonNull(detail);
  }
}
