package dev.ssekit.hub;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of an application's event streams there may be. Each limit comes from here, else from
 * the JAX-RS property of its name, else from its environment variable, else from its default, which
 * suits a public site:
 *
 * <pre>{@code
 * SseConfig.builder().limits(SseLimits.builder().maxConnectionsPerAddress(20).build()).build();
 * resourceConfig.property("sse.max-connections-per-address", 20);
 * SSE_MAX_CONNECTIONS_PER_ADDRESS=20
 * }</pre>
 *
 * <p>Limits of connections are those of one node. They hold back what comes from outside: what the
 * application sets or broadcasts itself is bound only where it says so.
 */
public final class SseLimits {
  private final Map<Setting<?>, Object> values;

  private SseLimits(Map<Setting<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** {@return a builder of limits that sets none} */
  public static Builder builder() {
    return new Builder();
  }

  Map<Setting<?>, Object> values() {
    return values;
  }

  /** Builds limits. Not thread-safe. */
  public static final class Builder {
    private final Map<Setting<?>, Object> values = new HashMap<>();

    private Builder() {}

    /**
     * {@code sse.max-connections}: how many connections a node takes. Beyond, a client is answered
     * with a 200 and told to come back later, and the node is not ready.
     *
     * @param connections positive, 10,000 by default
     * @return this builder
     * @see SseHub#isReady()
     */
    public Builder maxConnections(int connections) {
      return number(LimitSetting.MAX_CONNECTIONS, "maxConnections", connections);
    }

    /**
     * {@code sse.max-connections-per-endpoint}: how many of them one endpoint takes. Beyond, a
     * client is answered with a 200 and told to come back later.
     *
     * @param connections positive, 10,000 by default
     * @return this builder
     */
    public Builder maxConnectionsPerEndpoint(int connections) {
      return number(
          LimitSetting.MAX_CONNECTIONS_PER_ENDPOINT, "maxConnectionsPerEndpoint", connections);
    }

    /**
     * {@code sse.max-connections-per-address}: how many of them one client address has, where it is
     * known. An address of IPv6 is its network of 64 bits. Beyond, a client is answered with a 429,
     * at which an {@code EventSource} gives up.
     *
     * @param connections positive, 1,000 by default
     * @return this builder
     * @see #trustedProxies(String...)
     */
    public Builder maxConnectionsPerAddress(int connections) {
      return number(
          LimitSetting.MAX_CONNECTIONS_PER_ADDRESS, "maxConnectionsPerAddress", connections);
    }

    /**
     * {@code sse.max-connections-per-principal}: how many of them one authenticated principal has.
     * Beyond, a client is answered with a 429, at which an {@code EventSource} gives up. A stream
     * that is opened with a ticket alone has no principal, and counts for its address.
     *
     * @param connections positive, 100 by default
     * @return this builder
     */
    public Builder maxConnectionsPerPrincipal(int connections) {
      return number(
          LimitSetting.MAX_CONNECTIONS_PER_PRINCIPAL, "maxConnectionsPerPrincipal", connections);
    }

    /**
     * {@code sse.trusted-proxies}: the proxies before this application, whose {@code Forwarded} or
     * {@code X-Forwarded-For} says which address a client has. Nobody else's header is believed.
     * Each must write one of the two itself, and should take away the other: where both come and do
     * not say the same, the client counts for the proxy. Leave it out where the container puts the
     * client's address in the peer's place already.
     *
     * @param proxies addresses, or networks as CIDR writes them ({@code 10.0.0.0/8}, {@code
     *     fd00::/8}); none by default. Names are not resolved
     * @return this builder
     */
    public Builder trustedProxies(String... proxies) {
      values.put(
          LimitSetting.TRUSTED_PROXIES,
          LimitSetting.TRUSTED_PROXIES.parse("trustedProxies", String.join(",", proxies)));
      return this;
    }

    /**
     * {@code sse.max-metadata-values}: how many values the query and the path of a stream may bring
     * as metadata, of all keys together; also how many pairs the filter of a broadcast over HTTP
     * may have. Beyond, the answer is a 400.
     *
     * @param values positive, 64 by default
     * @return this builder
     */
    public Builder maxMetadataValues(int values) {
      return number(LimitSetting.MAX_METADATA_VALUES, "maxMetadataValues", values);
    }

    /**
     * {@code sse.max-metadata-length}: how many characters these may have, keys and values
     * together. Beyond, the answer is a 400.
     *
     * @param characters positive, 4,096 by default
     * @return this builder
     */
    public Builder maxMetadataLength(int characters) {
      return number(LimitSetting.MAX_METADATA_LENGTH, "maxMetadataLength", characters);
    }

    /**
     * {@code sse.max-event-name-length}: how many characters the name of a broadcast event may
     * have, and its key. Beyond, the answer over HTTP is a 400, and {@link SseHub#broadcast(String,
     * Object)} throws.
     *
     * @param characters positive, 256 by default
     * @return this builder
     */
    public Builder maxEventNameLength(int characters) {
      return number(LimitSetting.MAX_EVENT_NAME_LENGTH, "maxEventNameLength", characters);
    }

    /**
     * {@code sse.broadcasts-per-second}: how many broadcasts over HTTP a node accepts in a second
     * from one token; from one principal where broadcasting wants a role, and from one address
     * where it is public. What is left of a second can be used at once, and no more. Beyond, the
     * answer is a 429 that says when to try again.
     *
     * @param broadcasts up to 1,000,000, 1,000 by default
     * @return this builder
     */
    public Builder broadcastsPerSecond(int broadcasts) {
      return number(LimitSetting.BROADCASTS_PER_SECOND, "broadcastsPerSecond", broadcasts);
    }

    /**
     * {@code sse.broadcasts-at-once}: of how many broadcasts over HTTP a node waits for the bodies
     * at once, each on a thread of the container's. Beyond, whose body has not arrived waits 100 ms
     * for its turn, and is then answered with a 503 that says when to try again.
     *
     * @param broadcasts positive, and fewer than the container has threads; one for each processor
     *     by default
     * @return this builder
     * @see SseConfig.Builder#broadcastDeadline(Duration)
     */
    public Builder broadcastsAtOnce(int broadcasts) {
      return number(LimitSetting.BROADCASTS_AT_ONCE, "broadcastsAtOnce", broadcasts);
    }

    /**
     * {@code sse.max-pending-bytes-in-all}: how many bytes of what single clients are sent may wait
     * in all on a node. Whose send exceeds it is treated like one for whom too much is pending.
     *
     * @param bytes positive, 256 MiB by default
     * @return this builder
     */
    public Builder maxPendingBytesInAll(long bytes) {
      values.put(
          Setting.MAX_PENDING_BYTES_IN_ALL,
          Setting.MAX_PENDING_BYTES_IN_ALL.parse("maxPendingBytesInAll", Long.toString(bytes)));
      return this;
    }

    /**
     * {@code sse.max-connection-age}: after how long a stream is ended and its client told to come
     * back, so that its right to the stream is judged anew. Each ends after 80 to 100 % of it.
     *
     * @param age up to 365 days, 12 h by default; 0 for no end
     * @return this builder
     */
    public Builder maxConnectionAge(Duration age) {
      values.put(
          Setting.MAX_CONNECTION_AGE,
          Setting.MAX_CONNECTION_AGE.parse("maxConnectionAge", age.toString()));
      return this;
    }

    /** {@return the limits} */
    public SseLimits build() {
      return new SseLimits(values);
    }

    private Builder number(Setting<Integer> setting, String name, int given) {
      values.put(setting, setting.parse(name, Integer.toString(given)));
      return this;
    }
  }
}
