package dev.ssekit.hub;

import dev.ssekit.annotations.Overflow;
import java.time.Duration;
import java.util.Objects;

/** What {@code @Sse} declares of one endpoint. Immutable; the generated code builds it. */
public final class EndpointDefinition {
  private static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(Integer.MAX_VALUE);

  private final String path;
  private final Class<?> declaredBy;
  private final Duration heartbeat;
  private final boolean skipCsrf;
  private final int replay;
  private final Overflow overflow;

  private EndpointDefinition(
      String path,
      Class<?> declaredBy,
      Duration heartbeat,
      boolean skipCsrf,
      int replay,
      Overflow overflow) {
    this.path = path;
    this.declaredBy = declaredBy;
    this.heartbeat = heartbeat;
    this.skipCsrf = skipCsrf;
    this.replay = replay;
    this.overflow = overflow;
  }

  /**
   * An endpoint with the defaults of {@code @Sse}.
   *
   * @param path the path of the stream, with a leading slash; it may contain templates
   * @param declaredBy the annotated class
   * @return the definition
   */
  public static EndpointDefinition of(String path, Class<?> declaredBy) {
    return new EndpointDefinition(
        Objects.requireNonNull(path),
        declaredBy,
        Duration.ofSeconds(30),
        true,
        256,
        Overflow.DISCONNECT);
  }

  /**
   * Sets the heartbeat.
   *
   * @param heartbeat the idle time after which a heartbeat is sent, zero for none; up to {@link
   *     Integer#MAX_VALUE} s
   * @return this definition with that heartbeat
   * @throws IllegalArgumentException if it is negative or longer
   */
  public EndpointDefinition withHeartbeat(Duration heartbeat) {
    if (heartbeat.isNegative() || heartbeat.compareTo(LONGEST_HEARTBEAT) > 0) {
      throw new IllegalArgumentException(
          "heartbeat must be from 0 to " + LONGEST_HEARTBEAT + ", but is " + heartbeat + ".");
    }
    return new EndpointDefinition(path, declaredBy, heartbeat, skipCsrf, replay, overflow);
  }

  /**
   * Sets whether browsers' pages of other origins may broadcast.
   *
   * @param skipCsrf whether a broadcast is accepted from a page of another origin
   * @return this definition with that guard
   */
  public EndpointDefinition withSkipCsrf(boolean skipCsrf) {
    return new EndpointDefinition(path, declaredBy, heartbeat, skipCsrf, replay, overflow);
  }

  /**
   * Sets how far back a client may resume.
   *
   * @param replay how many events that match it, within the log's bounds; 0 for no ids and no
   *     resume
   * @return this definition with that replay
   * @throws IllegalArgumentException if it is negative
   */
  public EndpointDefinition withReplay(int replay) {
    if (replay < 0) {
      throw new IllegalArgumentException("replay must not be negative, but is " + replay + ".");
    }
    return new EndpointDefinition(path, declaredBy, heartbeat, skipCsrf, replay, overflow);
  }

  /**
   * Sets what happens to a client that falls behind.
   *
   * @param overflow the policy
   * @return this definition with that policy
   */
  public EndpointDefinition withOverflow(Overflow overflow) {
    return new EndpointDefinition(path, declaredBy, heartbeat, skipCsrf, replay, overflow);
  }

  /** {@return the path of the stream, as declared} */
  public String path() {
    return path;
  }

  /** {@return the annotated class} */
  public Class<?> declaredBy() {
    return declaredBy;
  }

  /** {@return the idle time after which a heartbeat is sent, zero for none} */
  public Duration heartbeat() {
    return heartbeat;
  }

  /** {@return whether a broadcast is accepted from a page of another origin} */
  public boolean skipCsrf() {
    return skipCsrf;
  }

  /** {@return how many events that match it a client may resume} */
  public int replay() {
    return replay;
  }

  /** {@return what happens to a client that falls behind} */
  public Overflow overflow() {
    return overflow;
  }
}
