package dev.ssekit.redis;

import java.util.concurrent.CompletionException;

/** An operation that Redis has not done, or may not have. */
final class RedisFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is known of it. */
  enum Outcome {
    /** Certainly not done, since no server took it: one may do so later. */
    NOT_SERVED,
    /** Certainly not done. */
    REFUSED,
    /** It was sent, and may or may not have been done. */
    UNKNOWN
  }

  private final Outcome outcome;

  private RedisFailure(Outcome outcome, String message, Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
  }

  /** There was no connection to send it over. */
  static RedisFailure away(RedisServers servers, Throwable cause) {
    return new RedisFailure(
        Outcome.NOT_SERVED,
        "Redis at " + servers + " cannot be reached (" + Reason.of(cause) + ").",
        cause);
  }

  static RedisFailure refused(RedisServers servers, Throwable answer) {
    return new RedisFailure(
        ServerError.isOfThePlace(answer) ? Outcome.NOT_SERVED : Outcome.REFUSED,
        "Redis at " + servers + " refused (" + answer.getMessage() + ").",
        answer);
  }

  static RedisFailure unknown(RedisServers servers, Throwable cause) {
    return new RedisFailure(
        Outcome.UNKNOWN,
        "Redis at " + servers + " did not answer (" + Reason.of(cause) + ").",
        cause);
  }

  /** Whether a stage has failed since no server took the operation. */
  static boolean isNotServed(Throwable thrown) {
    return causeOf(thrown) instanceof RedisFailure failure && failure.outcome == Outcome.NOT_SERVED;
  }

  /** What a stage has failed with, or one that it depends on. */
  static Throwable causeOf(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  Outcome outcome() {
    return outcome;
  }
}
