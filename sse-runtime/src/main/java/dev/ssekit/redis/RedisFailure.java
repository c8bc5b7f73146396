package dev.ssekit.redis;

/** An operation that Redis has not done, or may not have. */
final class RedisFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is known of it. */
  enum Outcome {
    /** Certainly not done. */
    REFUSED,
    /** It was sent, and may or may not have been done. */
    UNKNOWN
  }

  private final Outcome outcome;

  RedisFailure(Outcome outcome, String message, Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
