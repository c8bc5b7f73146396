package dev.ssekit.hub;

import dev.ssekit.annotations.Overflow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What {@code @Sse} declares of one endpoint. Immutable; the generated code builds it. */
public final class EndpointDefinition {
  private static final String ALL = "*";

  private final String path;
  private final Class<?> declaredBy;
  private final Duration heartbeat;
  private final boolean skipCsrf;
  private final int replay;
  private final Overflow overflow;
  private final AccessRule streamAccess;
  private final AccessRule statsAccess;
  private final AccessRule broadcastAccess;
  private final Set<String> queryMetadata;
  private final Optional<String> principalMetadata;
  private final Set<String> allowedOrigins;

  private EndpointDefinition(Builder builder) {
    this.path = builder.path;
    this.declaredBy = builder.declaredBy;
    this.heartbeat = builder.heartbeat;
    this.skipCsrf = builder.skipCsrf;
    this.replay = builder.replay;
    this.overflow = builder.overflow;
    this.streamAccess = builder.streamAccess;
    this.statsAccess = builder.statsAccess;
    this.broadcastAccess = builder.broadcastAccess;
    this.queryMetadata = builder.queryMetadata;
    this.principalMetadata = builder.principalMetadata;
    this.allowedOrigins = builder.allowedOrigins;
  }

  /**
   * Begins an endpoint with the defaults of {@code @Sse}.
   *
   * @param path the path of the stream, with a leading slash; it may contain templates
   * @param declaredBy the annotated class
   * @return a builder
   */
  public static Builder builder(String path, Class<?> declaredBy) {
    return new Builder(path, declaredBy);
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

  /** {@return who may open the stream} */
  public AccessRule streamAccess() {
    return streamAccess;
  }

  /** {@return who may read the statistics} */
  public AccessRule statsAccess() {
    return statsAccess;
  }

  /** {@return who may broadcast over HTTP} */
  public AccessRule broadcastAccess() {
    return broadcastAccess;
  }

  /**
   * Whether a parameter of the query becomes metadata.
   *
   * @param parameter its name
   * @return whether it was declared so
   */
  public boolean takesFromQuery(String parameter) {
    return (queryMetadata.contains(ALL) || queryMetadata.contains(parameter))
        && !principalMetadata.filter(parameter::equals).isPresent();
  }

  /** {@return the metadata key that holds the name of the authenticated principal} */
  public Optional<String> principalMetadata() {
    return principalMetadata;
  }

  /** {@return whether pages of another origin may use the endpoint at all} */
  public boolean allowsOrigins() {
    return !allowedOrigins.isEmpty();
  }

  /** {@return whether pages of every origin may use the endpoint, without cookies} */
  public boolean allowsEveryOrigin() {
    return allowedOrigins.contains(ALL);
  }

  /**
   * Whether pages of an origin may use the endpoint, with cookies too.
   *
   * @param origin as the browser sends it
   * @return whether it was declared
   */
  public boolean allowsOrigin(String origin) {
    return !origin.equals(ALL) && allowedOrigins.contains(origin);
  }

  /** Builds a definition. Not thread-safe. */
  public static final class Builder {
    private static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(Integer.MAX_VALUE);

    private final String path;
    private final Class<?> declaredBy;
    private Duration heartbeat = Duration.ofSeconds(30);
    private boolean skipCsrf = true;
    private int replay = 256;
    private Overflow overflow = Overflow.DISCONNECT;
    private AccessRule streamAccess = AccessRule.anyone();
    private AccessRule statsAccess = AccessRule.anyone();
    private AccessRule broadcastAccess = AccessRule.token();
    private Set<String> queryMetadata = Set.of(ALL);
    private Optional<String> principalMetadata = Optional.empty();
    private Set<String> allowedOrigins = Set.of();

    private Builder(String path, Class<?> declaredBy) {
      this.path = Objects.requireNonNull(path);
      this.declaredBy = Objects.requireNonNull(declaredBy);
    }

    /**
     * Sets the heartbeat.
     *
     * @param heartbeat the idle time after which a heartbeat is sent, zero for none; up to {@link
     *     Integer#MAX_VALUE} s
     * @return this builder
     * @throws IllegalArgumentException if it is negative or longer
     */
    public Builder heartbeat(Duration heartbeat) {
      if (heartbeat.isNegative() || heartbeat.compareTo(LONGEST_HEARTBEAT) > 0) {
        throw new IllegalArgumentException(
            "heartbeat must be from 0 to " + LONGEST_HEARTBEAT + ", but is " + heartbeat + ".");
      }
      this.heartbeat = heartbeat;
      return this;
    }

    /**
     * Sets whether browsers' pages of other origins may broadcast.
     *
     * @param skipCsrf whether a broadcast is accepted from a page of another origin
     * @return this builder
     */
    public Builder skipCsrf(boolean skipCsrf) {
      this.skipCsrf = skipCsrf;
      return this;
    }

    /**
     * Sets how far back a client may resume.
     *
     * @param replay how many events that match it, within the log's bounds; 0 for no ids and no
     *     resume
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder replay(int replay) {
      if (replay < 0) {
        throw new IllegalArgumentException("replay must not be negative, but is " + replay + ".");
      }
      this.replay = replay;
      return this;
    }

    /**
     * Sets what happens to a client that falls behind.
     *
     * @param overflow the policy
     * @return this builder
     */
    public Builder overflow(Overflow overflow) {
      this.overflow = overflow;
      return this;
    }

    /**
     * Sets who may open the stream.
     *
     * @param access who
     * @return this builder
     */
    public Builder streamAccess(AccessRule access) {
      this.streamAccess = access;
      return this;
    }

    /**
     * Sets who may read the statistics.
     *
     * @param access who
     * @return this builder
     */
    public Builder statsAccess(AccessRule access) {
      this.statsAccess = access;
      return this;
    }

    /**
     * Sets who may broadcast over HTTP.
     *
     * @param access who
     * @return this builder
     */
    public Builder broadcastAccess(AccessRule access) {
      this.broadcastAccess = access;
      return this;
    }

    /**
     * Sets which parameters of the query become metadata.
     *
     * @param parameters their names; {@code "*"} for all
     * @return this builder
     */
    public Builder queryMetadata(String... parameters) {
      this.queryMetadata = Set.copyOf(List.of(parameters));
      return this;
    }

    /**
     * Sets the metadata key that holds the name of the authenticated principal.
     *
     * @param key the key
     * @return this builder
     */
    public Builder principalMetadata(String key) {
      this.principalMetadata = Optional.of(key);
      return this;
    }

    /**
     * Sets the origins whose pages may use the endpoint.
     *
     * @param origins exact origins, with cookies; {@code "*"} for every one, without
     * @return this builder
     */
    public Builder allowedOrigins(String... origins) {
      this.allowedOrigins = Set.copyOf(List.of(origins));
      return this;
    }

    /** {@return the definition} */
    public EndpointDefinition build() {
      return new EndpointDefinition(this);
    }
  }
}
