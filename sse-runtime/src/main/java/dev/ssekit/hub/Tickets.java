package dev.ssekit.hub;

import dev.ssekit.spi.OneTimeValues;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One-time tickets, which any node issues and any node takes. The backend holds a ticket under its
 * digest: whoever reads there learns none. Internal: what {@code dev.ssekit.jaxrs} uses.
 */
public final class Tickets {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int RANDOM_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_AT_ONCE = 64;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore taking = new Semaphore(MOST_AT_ONCE);
  private final OneTimeValues values;
  private final Handover handover;

  Tickets(OneTimeValues values, Handover handover) {
    this.values = values;
    this.handover = handover;
  }

  /**
   * @param path the one endpoint that it opens, or none for any
   * @throws IllegalArgumentException if the metadata can be none, or the time is out of its range
   */
  CompletionStage<String> issue(
      Optional<String> path, Map<String, ?> metadata, Duration timeToLive) {
    if (timeToLive.compareTo(SHORTEST) < 0 || timeToLive.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A ticket lives from 1 s to 1 h, but this one shall for " + timeToLive + ".");
    }
    Ticket issued = new Ticket(path, TicketMetadata.normalize(metadata));
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return handover
        .of(values.put(key(ticket), issued.json(), timeToLive))
        .thenApply(stored -> ticket);
  }

  /**
   * Tells what can be no ticket, before a backend is asked.
   *
   * @param presented what a client showed
   * @return whether it has the form of one
   */
  public static boolean isWellFormed(String presented) {
    return FORM.matcher(presented).matches();
  }

  /**
   * Takes a ticket: of all who show it, on whatever node, one gets it.
   *
   * @param presented what a client showed
   * @return what it stands for; nothing where it was never issued, was taken, or its time has
   *     passed. It fails where the backend cannot tell; and at once where too many wait for it, so
   *     that a backend which hangs does not take the container's threads
   */
  public CompletionStage<Optional<Ticket>> take(String presented) {
    if (!taking.tryAcquire()) {
      return CompletableFuture.failedStage(
          new RejectedExecutionException("Too many tickets are waited for."));
    }
    CompletableFuture<Optional<String>> taken =
        askBackend(presented).whenComplete((stored, failure) -> taking.release());
    return handover.of(taken).thenApply(stored -> stored.map(Ticket::read));
  }

  /** Ends in time, whatever the backend does: a permit hangs on it. */
  private CompletableFuture<Optional<String>> askBackend(String presented) {
    try {
      return values
          .take(key(presented))
          .toCompletableFuture()
          .copy()
          .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static String key(String ticket) {
    return "ticket:" + HexFormat.of().formatHex(Sha256.of(ticket));
  }
}
